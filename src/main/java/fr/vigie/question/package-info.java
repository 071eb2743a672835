/**
 * Questions that the public asks and that the union answers. Who asked isn't known: only the follow-up number that they
 * keep leads to their answer.
 */
package fr.vigie.question;
