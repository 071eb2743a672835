/** Personal tokens: what stands for a member of staff in a program, for some of what they may do and for a time. */
package fr.vigie.identity.token;
