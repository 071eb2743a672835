/**
 * The pages of {@link fr.vigie.home} and the addresses that a supervisor asks whether the service is well.
 */
package fr.vigie.home.web;
