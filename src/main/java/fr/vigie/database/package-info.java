/**
 * Brings the schema up to date before anything reads it, and says whether the database answers.
 *
 * <p>Must not know what the tables are for.
 */
package fr.vigie.database;
