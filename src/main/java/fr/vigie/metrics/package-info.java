/**
 * What a supervisor reads off a running node, in Prometheus' text format: counts and times, never a name, an address or a
 * word of a testimony. It must not know what it counts: rooms above register their own figures.
 */
package fr.vigie.metrics;
