/**
 * What whoever protects the data does: answers requests about them, runs the retention rules, freezes what a procedure
 * needs, keeps the register and the impact assessment. It shows nobody's words but to the liaison.
 */
package fr.vigie.protection;
