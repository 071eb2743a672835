/**
 * Who works here: staff, roles, what each may do and for which académies. It knows nothing of witnesses: public intake
 * cannot reach it.
 */
package fr.vigie.identity;
