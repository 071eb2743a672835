/** Keys that live outside the database, keyed hashes and sealed bytes. It knows nothing of what is sealed. */
package fr.vigie.crypto;
