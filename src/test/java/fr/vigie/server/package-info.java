/**
 * The one server of the integration tests: embedded PostgreSQL, WildFly with Vigie and the test classes in it, and a
 * browser. A class asks for it with {@link fr.vigie.server.InServer} or {@link fr.vigie.server.InBrowser}.
 */
package fr.vigie.server;
