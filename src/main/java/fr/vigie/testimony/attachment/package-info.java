/**
 * Pictures and papers that witnesses add: made anew from what was sent, so that nothing but what can be seen is left, and
 * kept sealed. It knows nothing of staff; what may be shown of them, moderation says.
 */
package fr.vigie.testimony.attachment;
