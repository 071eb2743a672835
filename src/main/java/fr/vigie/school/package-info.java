/**
 * The schools of the country by their UAI code, as the ministry's open directory lists them, and how to find one by the
 * first letters of its name. It knows nothing of what is said in them or about them, and of no person.
 */
package fr.vigie.school;
