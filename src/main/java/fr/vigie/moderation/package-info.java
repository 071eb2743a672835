/**
 * Moderation: what staff decide on testimonies, one row a decision, and what they may read of them. It doesn't know what
 * is made of testimonies afterwards: incidents, figures, reviews.
 */
package fr.vigie.moderation;
