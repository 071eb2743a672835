/** Looking for testimonies: filters, orders and rows. It knows no staff account: whoever asks says what they may see. */
package fr.vigie.testimony.search;
