/** Times every answer and hands the figures out, to this machine or for a token. It must not know who asked for what. */
package fr.vigie.metrics.web;
