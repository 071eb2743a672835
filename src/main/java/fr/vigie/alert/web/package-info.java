/** The live board of the staff desk: its page, the stream of its changes, and what becomes of suggestions. */
package fr.vigie.alert.web;
