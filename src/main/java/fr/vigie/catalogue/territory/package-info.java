/**
 * Regions, académies and départements as the administrator keeps them, by hand or from files in the columns in which they are
 * exported. None is ever removed, because testimonies, accounts and figures refer to them; it knows nothing of these.
 */
package fr.vigie.catalogue.territory;
