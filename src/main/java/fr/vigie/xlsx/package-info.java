/** Tables as a workbook that spreadsheets open. It knows nothing of what the tables say. */
package fr.vigie.xlsx;
