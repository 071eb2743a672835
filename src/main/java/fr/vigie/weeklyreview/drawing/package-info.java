/**
 * A review's charts, tables and maps, drawn from the figures that its edition keeps: the same in every format. It knows no
 * testimony and counts nothing anew.
 */
package fr.vigie.weeklyreview.drawing;
