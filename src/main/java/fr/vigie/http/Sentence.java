package fr.vigie.http;

import fr.vigie.shared.Messages;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;

/** The sentences of all rooms' messages for pages, in the caller's language: {@code #{sentence.of('http.home')}}. */
@Named
@RequestScoped
public class Sentence {

    @Inject
    private HttpServletRequest request;

    /** The sentence of a code {@code room.key}, with its arguments; the code itself when nobody knows it. */
    public String of(String code, Object... arguments) {
        return messages().sentence(code, arguments);
    }

    /** {@code fr} or {@code en}, for the page's {@code lang}. */
    public String getLanguage() {
        return messages().locale().getLanguage();
    }

    /** The language of the page, for what Faces writes. */
    public Locale getLocale() {
        return messages().locale();
    }

    private Messages messages() {
        return Language.of(request);
    }
}
