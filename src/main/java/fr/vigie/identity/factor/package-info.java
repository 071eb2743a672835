/** The second factor: codes that change every half minute, and codes on paper for the day the phone is lost. */
package fr.vigie.identity.factor;
