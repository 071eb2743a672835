package fr.vigie.shared;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Turns codes into sentences in one language: French, or English where the browser prefers it.
 *
 * <p>A code is {@code <room>.<key>}; the room's sentences are in {@code fr/vigie/<room>/messages.properties} (French,
 * the default) and {@code messages_en.properties} (English, same keys), written in UTF-8 for {@link MessageFormat}.
 * Their apostrophe is always ’, never the ASCII one, which {@code MessageFormat} would take for a quotation mark; their
 * spaces are plain ones, and French gets its own where it is shown.
 *
 * @param locale the language of the sentences: {@link Locale#FRENCH} or {@link Locale#ENGLISH}
 */
public record Messages(Locale locale) {

    /** Sentences in French. */
    public static final Messages FRENCH = new Messages(Locale.FRENCH);

    /** Sentences in English. */
    public static final Messages ENGLISH = new Messages(Locale.ENGLISH);

    /** The language for what the browser prefers: English when it says English, else French. */
    public static Messages in(Locale preferred) {
        return preferred != null && Locale.ENGLISH.getLanguage().equals(preferred.getLanguage()) ? ENGLISH : FRENCH;
    }

    /** The sentence for a fault. */
    public String sentence(Fault fault) {
        return sentence(fault.code(), fault.args().toArray());
    }

    /**
     * The sentence for a code. Numbers are written as the language does; a {@link LocalDate} is written in full and a
     * {@link LocalTime} to the minute; a year
     * or an identifier has to be passed as text.
     *
     * @return the sentence, or the code itself when no bundle knows it (shown rather than an error page)
     */
    public String sentence(String code, Object... args) {
        int dot = code.indexOf('.');
        if (dot < 1) {
            return code;
        }
        try {
            String pattern = typeset(bundle(code.substring(0, dot)).getString(code.substring(dot + 1)));
            Object[] shown = new Object[args.length];
            for (int i = 0; i < args.length; i++) {
                shown[i] = written(args[i]);
            }
            return new MessageFormat(pattern, locale).format(shown);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }

    private ResourceBundle bundle(String room) {
        // ROOT is the French file: asking for "fr" would let the machine's own language decide.
        Locale file = this.equals(ENGLISH) ? Locale.ENGLISH : Locale.ROOT;
        return ResourceBundle.getBundle("fr.vigie." + room + ".messages", file, Messages.class.getClassLoader());
    }

    /** The files are written with plain spaces, which nobody gets wrong; French wants other ones before some signs. */
    private String typeset(String pattern) {
        return this.equals(ENGLISH)
                ? pattern
                : pattern.replace(" :", "\u00a0:")
                        .replace("« ", "«\u00a0")
                        .replace(" »", "\u00a0»")
                        .replace(" ;", "\u202f;")
                        .replace(" !", "\u202f!")
                        .replace(" ?", "\u202f?");
    }

    private Object written(Object argument) {
        if (argument instanceof LocalDate day) {
            return written(day);
        }
        if (argument instanceof LocalTime time && !this.equals(ENGLISH)) {
            var hour = time.getHour() + "\u202fh";
            return time.getMinute() == 0 ? hour : hour + String.format(Locale.ROOT, "\u202f%02d", time.getMinute());
        }
        return argument;
    }

    private String written(LocalDate day) {
        String text =
                DateTimeFormatter.ofPattern("d\u00a0MMMM\u00a0yyyy", locale).format(day);
        return day.getDayOfMonth() == 1 && !this.equals(ENGLISH) ? text.replaceFirst("^1", "1er") : text;
    }
}
