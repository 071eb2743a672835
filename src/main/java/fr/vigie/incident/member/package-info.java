/** The testimonies and reports that incidents are made of: how they join, leave, and follow a decision or a correction. */
package fr.vigie.incident.member;
