package fr.vigie.http;

import fr.vigie.shared.Messages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The language of the caller: what the address asks for ({@code ?lang=en}), else English where the browser prefers it to
 * French, else French.
 */
public final class Language {

    private static final Locale[] SPOKEN = {Locale.FRENCH, Locale.ENGLISH};

    private static final Pattern CHOICE = Pattern.compile("(?:^|&)lang=(fr|en)(?:&|$)");

    private Language() {}

    /** What to say to whoever sent this request; French when it doesn't say. */
    public static Messages of(HttpServletRequest request) {
        return chosen(request).orElseGet(() -> preferred(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    }

    /**
     * The language that the address asks for; empty when it asks for none that we speak. Read from the address itself: a
     * field of that name in a form's body is none of this.
     */
    public static Optional<Messages> chosen(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null) {
            return Optional.empty();
        }
        var lang = CHOICE.matcher(query);
        return lang.find() ? Optional.of(Messages.in(Locale.forLanguageTag(lang.group(1)))) : Optional.empty();
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
