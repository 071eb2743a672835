/**
 * Personal data: what each room holds of it and why, how long, who may freeze it, what people ask about it. It knows no
 * room's tables but its own: rooms say what they hold.
 */
package fr.vigie.privacy;
