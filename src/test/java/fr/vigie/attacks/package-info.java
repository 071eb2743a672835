/** What somebody who means harm would send. It knows nothing of any room: only addresses, bytes and answers. */
package fr.vigie.attacks;
