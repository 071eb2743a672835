package fr.vigie.http;

import fr.vigie.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;

/** The language of the caller: English where the browser prefers it to French, French otherwise. */
public final class Language {

    private static final Locale[] SPOKEN = {Locale.FRENCH, Locale.ENGLISH};

    private Language() {}

    /** What to say to whoever sent this request; French when it doesn't say. */
    public static Messages of(HttpServletRequest request) {
        return preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** What to say to whoever sent this {@code Accept-Language}; French when it is null or unreadable. */
    public static Messages preferred(String acceptLanguage) {
        if (acceptLanguage == null) {
            return Messages.FRENCH;
        }
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .filter(range -> range.getWeight() > 0)
                    .flatMap(range -> Arrays.stream(SPOKEN)
                            .filter(spoken -> range.getRange().split("-")[0].equals(spoken.getLanguage())))
                    .findFirst()
                    .map(Messages::in)
                    .orElse(Messages.FRENCH);
        } catch (IllegalArgumentException unreadable) {
            return Messages.FRENCH;
        }
    }
}
