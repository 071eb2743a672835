/** What shows that nothing was rewritten, for anybody to keep, and for staff to look at. */
package fr.vigie.evidence.web.custody;
