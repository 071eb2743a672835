package fr.vigie.http;

import fr.vigie.shared.Fault;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The sentences of all rooms' messages for pages, in the caller's language: {@code #{sentence.of('http.home')}}. */
@Named
@RequestScoped
public class Sentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm");

    @Inject
    private HttpServletRequest request;

    /** The sentence of a code {@code room.key}, with its arguments; the code itself when nobody knows it. */
    public String of(String code, Object... arguments) {
        return messages().sentence(code, arguments);
    }

    /** The sentence of a fault. */
    public String fault(Fault fault) {
        return messages().sentence(fault);
    }

    /** {@code fr} or {@code en}, for the page's {@code lang}. */
    public String getLanguage() {
        return messages().locale().getLanguage();
    }

    /** The language of the page, for what Faces writes. */
    public Locale getLocale() {
        return messages().locale();
    }

    /** An instant as lists show it, by the clocks of Paris: {@code 06/04/2021 12:10}; empty for null. */
    public String moment(Instant instant) {
        return instant == null ? "" : MOMENT.format(instant.atZone(ParisTime.ZONE));
    }

    /** An hour by the clocks of Paris, as people write it: {@code 8 h 30}, {@code 8:30} in English. */
    public String hour(Instant instant) {
        var time = ParisTime.time(instant);
        if (messages() == Messages.FRENCH) {
            return time.getHour() + "\u202fh"
                    + (time.getMinute() == 0 ? "" : String.format("\u202f%02d", time.getMinute()));
        }
        return String.format("%d:%02d", time.getHour(), time.getMinute());
    }

    /** A day as lists show it: {@code 06/04/2021}; empty for null. */
    public String day(LocalDate day) {
        return day == null ? "" : DAY.format(day);
    }

    private Messages messages() {
        return Language.of(request);
    }
}
