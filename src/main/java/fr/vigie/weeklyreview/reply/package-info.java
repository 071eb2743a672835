/** Answers to a review: the right of reply with its three days, and bodies that are asked through a link of their own. */
package fr.vigie.weeklyreview.reply;
