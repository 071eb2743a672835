/** What a writer is told of a text: numbers that equal no figure, people and companies named without source. */
package fr.vigie.weeklyreview.remark;
