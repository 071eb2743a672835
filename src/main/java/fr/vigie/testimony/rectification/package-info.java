/** Facts of a testimony that their author has put right. It knows nothing of who is on staff and does it for them. */
package fr.vigie.testimony.rectification;
