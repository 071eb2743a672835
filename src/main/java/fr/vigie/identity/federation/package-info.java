/**
 * The union's own OpenID Connect provider as another way in: which account is whose identity there. It knows no protocol: the
 * server's client speaks it, in an application of its own ({@code web.handover}).
 */
package fr.vigie.identity.federation;
