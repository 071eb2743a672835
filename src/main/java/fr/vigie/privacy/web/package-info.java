/** The public form for whoever lost their receipt. It knows no staff. */
package fr.vigie.privacy.web;
