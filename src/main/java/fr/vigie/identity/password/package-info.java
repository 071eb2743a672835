/**
 * Passwords: how they are kept, what they have to be, how guessing is slowed down. It knows logins as words only, never
 * accounts.
 */
package fr.vigie.identity.password;
