package fr.vigie.identity.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * What somebody needs to set up an authenticator.
 *
 * @param login whose it is, as the authenticator will list it
 * @param secret the secret, in Base32
 */
public record Enrolment(String login, String secret) {

    /** The secret in groups of four, to type it. */
    public String typed() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The address that authenticators understand, for a phone that shows this page itself. */
    public String address() {
        return "otpauth://totp/Vigie:" + URLEncoder.encode(login, StandardCharsets.UTF_8) + "?secret=" + secret
                + "&issuer=Vigie&algorithm=SHA1&digits=6&period=30";
    }

    /** The same as a picture. */
    public QrPicture picture() {
        return QrPicture.of(address());
    }
}
