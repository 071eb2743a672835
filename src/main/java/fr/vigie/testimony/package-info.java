/**
 * Testimonies: what teachers tell, with their consent, from intake to withdrawal. It knows nothing of staff accounts:
 * public intake cannot reach them; nor of what is made of testimonies above.
 */
package fr.vigie.testimony;
