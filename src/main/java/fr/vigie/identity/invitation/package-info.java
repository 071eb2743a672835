/** Invitations: the link by which a new account's holder, or one who lost the password, chooses a password alone. */
package fr.vigie.identity.invitation;
