/** The staff pages on data protection. It holds no rule of what is kept how long: rooms say that themselves. */
package fr.vigie.protection.web;
