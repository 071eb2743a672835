package fr.vigie.identity.web;

import java.util.regex.Pattern;

/**
 * Where to go after signing in: a staff page of ours and nothing else. An address from elsewhere ({@code //…},
 * {@code https:…}, {@code /equipe/..}) would make the sign-in page an open redirect.
 */
public final class Onwards {

    private static final String DESK = "/equipe/";
    private static final Pattern OURS = Pattern.compile("/equipe/(?!/)[A-Za-z0-9/._?=&%-]*");

    private Onwards() {}

    /** The address asked for, when it is one of ours; the desk otherwise. */
    public static String to(String asked) {
        boolean ours = asked != null && OURS.matcher(asked).matches() && !asked.contains("..") && !asked.contains("//");
        return ours && !asked.startsWith("/equipe/connexion") ? asked : DESK;
    }
}
