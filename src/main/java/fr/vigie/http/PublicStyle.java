package fr.vigie.http;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * The style sheet of public pages, {@code resources/css/vigie.css}. It travels inside the page, so that the first screen
 * arrives in one answer; the security policy names its digest, so that no other inline style is applied.
 */
@Named
@ApplicationScoped
public class PublicStyle {

    private static final String SHEET = "/resources/css/vigie.css";

    @Inject
    private ServletContext application;

    private String text;
    private String source;

    @PostConstruct
    void read() {
        try (var sheet = application.getResourceAsStream(SHEET)) {
            text = new String(sheet.readAllBytes(), StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            source = "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The sheet as it stands in the page, between {@code <style>} and {@code </style>} and nothing else. */
    public String getAsHtml() {
        return text;
    }

    /** How a Content-Security-Policy names it: {@code 'sha256-…'}. */
    public String source() {
        return source;
    }
}
