package fr.vigie.french;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what probably identifies a person in a French text: names of pupils and colleagues, telephone numbers, e-mail addresses.
 *
 * <p>It helps and never decides: a moderator masks or lets stand. What it marks {@link Kind#blocksPublication()} may not be
 * published unmasked (article 9 of the Code civil: no pupil's name). It prefers a false alarm to a missed name; both are counted
 * against a labelled set in its test. All work is linear in the length of the text, which is bounded by the caller.
 */
public final class ProbableNames {

    /** What a passage probably is. */
    public enum Kind {
        /** A person's name: a pupil's, a colleague's, a parent's. */
        PERSON,
        /** A French telephone number. */
        TELEPHONE,
        /** An e-mail address. */
        EMAIL;

        /** Whether a text with such a passage must be masked before any publication; true for each of them. */
        public boolean blocksPublication() {
            return true;
        }
    }

    /**
     * A passage of the text.
     *
     * @param start index of its first character
     * @param end index after its last character
     * @param kind what it probably is
     * @param text the passage itself
     */
    public record Passage(int start, int end, Kind kind, String text) {}

    private static final String UPPER = "[A-ZÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸÆŒ]";
    private static final String LOWER = "[a-zàâäçéèêëîïôöùûüÿæœ]";
    private static final String WORD = UPPER + "(?:" + LOWER + "+|" + UPPER + "+|(?=\\b))(?:[-’'](?:" + UPPER + "?"
            + LOWER + "+|" + UPPER + "+)){0,3}+";
    private static final String NAME = "(?:(?:de|du|d[’']|le|la|van|von|El|Ben|Le|La|De|Du|Di|Da)\\s+)?" + WORD;
    private static final String CLASS =
            "(?:[3-6]\\s?(?:e|è|ème|eme)\\s?(?:\\d{1,2}|[A-H])?|(?:2n?de?|seconde|1[eè]?re|première|[Tt]le|[Tt]erminale)\\s?(?:[A-Z]{1,5}\\s?)?\\d{0,2}|CP|CE1|CE2|CM1|CM2|[PMG]S|ULIS|SEGPA)\\b";

    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}0-9._%+-]{1,64}@[\\p{L}0-9-]{1,63}(?:\\.[\\p{L}0-9-]{1,63}){1,4}");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?<![\\d+])(?:(?:\\+|00)33[\\s.-]?(?:\\(0\\)[\\s.-]?)?|0)[1-9](?:[\\s.\\u00A0\\u202F-]?\\d{2}){4}(?!\\d)");
    private static final Pattern TITLED = Pattern.compile(
            "(?<![\\p{L}])(?:M\\.|MM\\.|Mr\\.?|Mme|Mmes|Mlle|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|Dr\\.?|Me|[Mm]aître)[\\s\\u00A0]+("
                    + NAME + "(?:[\\s\\u00A0]+" + NAME + ")?)");
    private static final Pattern ROLE = Pattern.compile(
            "(?<![\\p{L}])(?i:élèves?|eleves?|étudiante?|gamine?|enfant|fille|fils|garçon|maman|papa|mère|père|parents?|collègues?|collegues?|camarade|copine?|amie?|stagiaire|professeure?|prof|proviseure?|principale?|directeur|directrice|AESH|AED|CPE|secrétaire|infirmière?|nommée?|appelée?|prénommée?|déléguée?)"
                    + "(?:\\s+(?i:adjointe?|principale?|de français|d[’']anglais|de maths?|de mathématiques|de SVT|de physique|d[’']histoire|d[’']EPS|délégué[e]?|s[’']appelle|est))?[\\s\\u00A0,:«]+[«\\u00A0\\s]*("
                    + WORD + "(?:[\\s\\u00A0]+(?:" + NAME + "))?)");
    private static final Pattern INITIALED = Pattern.compile("(?<![\\p{L}.])(" + UPPER + LOWER + "{2,}(?:-" + UPPER
            + LOWER + "+)?[\\s\\u00A0]+" + UPPER + "\\.)(?!" + UPPER + "\\.)");
    private static final Pattern LEADING_INITIAL = Pattern.compile(
            "(?<![\\p{L}.])(" + UPPER + "\\.[\\s\\u00A0]?" + UPPER + LOWER + "{2,}(?:-" + UPPER + LOWER + "+)?)");
    private static final Pattern WORDS = Pattern.compile("(?<![\\p{L}\\d@])" + WORD + "(?![\\p{L}\\d@])");
    private static final Pattern LOWER_FIRST_NAME_AND_CLASS = Pattern.compile("(?<![\\p{L}])(" + LOWER + "{3,}(?:-"
            + LOWER + "+)?)[\\s\\u00A0,(]+(?:(?i:qui est |élève )?(?:en |de |du |de la )?)?" + CLASS);
    private static final Pattern NEAR_CLASS =
            Pattern.compile("[\\s\\u00A0,(]+(?:(?:qui est |élève )?(?:en |de |du |de la )?)?" + CLASS);

    private static final Set<String> FIRST_NAMES = words("prenoms.txt");
    private static final Set<String> NOT_PERSONS = words("noms-communs-a-majuscule.txt");

    private ProbableNames() {}

    /** The probable passages of a text, in order and without overlap; empty for a null or blank text. */
    public static List<Passage> in(String text) {
        if (text == null || text.isBlank()) {
            return List.of();
        }
        List<Passage> found = new ArrayList<>();
        each(EMAIL, text, 0, Kind.EMAIL, found);
        each(TELEPHONE, text, 0, Kind.TELEPHONE, found);
        titled(text, found);
        role(text, found);
        eachPerson(INITIALED, text, found);
        eachPerson(LEADING_INITIAL, text, found);
        firstNames(text, found);
        lowerCaseFirstNames(text, found);
        return withoutOverlap(found);
    }

    /** Whether something in the text must be masked before it may be published (case P09). */
    public static boolean blockPublicationOf(String text) {
        return in(text).stream().anyMatch(p -> p.kind().blocksPublication());
    }

    /**
     * The text with each given passage replaced by a word in square brackets that says what stood there
     * (« [nom masqué] », « [téléphone masqué] », « [courriel masqué] »).
     */
    public static String mask(String text, List<Passage> passages) {
        StringBuilder masked = new StringBuilder(text);
        passages.stream()
                .sorted(Comparator.comparingInt(Passage::start).reversed())
                .forEach(p -> masked.replace(p.start(), p.end(), mask(p)));
        return masked.toString();
    }

    /** The word in square brackets that says what stood in the place of a passage. */
    public static String mask(Passage passage) {
        return switch (passage.kind()) {
            case PERSON -> "[nom masqué]";
            case TELEPHONE -> "[téléphone masqué]";
            case EMAIL -> "[courriel masqué]";
        };
    }

    private static void each(Pattern pattern, String text, int group, Kind kind, List<Passage> found) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.add(new Passage(m.start(group), m.end(group), kind, m.group(group)));
        }
    }

    private static void titled(String text, List<Passage> found) {
        Matcher m = TITLED.matcher(text);
        while (m.find()) {
            String name = m.group(1);
            boolean whole = name.matches("(?:(?:[Ll][ea]|[Dd][eui]|El|Ben|Da)\\s.*|.)");
            person(text, m.start(1), whole ? m.end(1) : trimmedEnd(text, m.start(1), m.end(1)), found);
        }
    }

    private static void role(String text, List<Passage> found) {
        Matcher m = ROLE.matcher(text);
        int from = 0;
        while (from <= text.length() && m.find(from)) {
            from = m.start(1);
            int end = trimmedEnd(text, m.start(1), m.end(1));
            if (end > m.start(1) && !endsSentence(text, m.start(), m.start(1))) {
                person(text, m.start(1), end, found);
            }
        }
    }

    private static boolean endsSentence(String text, int from, int to) {
        return text.substring(from, to).matches("(?s).*[.!?]\\s+.*");
    }

    private static void eachPerson(Pattern pattern, String text, List<Passage> found) {
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            String first = m.group(1).split("[\\s\\u00A0.]+")[0];
            if (first.length() == 1 || !isOther(first)) {
                person(text, m.start(1), m.end(1), found);
            }
        }
    }

    private static void firstNames(String text, List<Passage> found) {
        Matcher m = WORDS.matcher(text);
        while (m.find()) {
            String word = m.group();
            boolean known = isFirstName(word);
            boolean beforeClass =
                    NEAR_CLASS.matcher(text).region(m.end(), text.length()).lookingAt();
            if (known && !isOther(word)
                    || beforeClass && word.length() > 2 && !isOther(word) && !startsSentence(text, m.start())) {
                person(text, m.start(), endOfSurname(text, m.end()), found);
            } else if (known && beforeClass) {
                person(text, m.start(), m.end(), found);
            }
        }
    }

    /** A hurried hand writes « camille de 5eB »: a known first name without its capital counts only beside a class. */
    private static void lowerCaseFirstNames(String text, List<Passage> found) {
        Matcher m = LOWER_FIRST_NAME_AND_CLASS.matcher(text);
        while (m.find()) {
            if (isFirstName(m.group(1))) {
                person(text, m.start(1), m.end(1), found);
            }
        }
    }

    private static int endOfSurname(String text, int end) {
        Matcher m =
                Pattern.compile("[\\s\\u00A0]+(" + NAME + "\\.?)").matcher(text).region(end, text.length());
        if (!m.lookingAt() || isOther(m.group(1).replace(".", ""))) {
            return end;
        }
        String surname = m.group(1);
        return surname.endsWith(".") && surname.length() > 2 ? m.end(1) - 1 : m.end(1);
    }

    private static int trimmedEnd(String text, int start, int end) {
        String[] parts = text.substring(start, end).split("[\\s\\u00A0]+");
        if (isOther(parts[0])) {
            return start;
        }
        return parts.length > 1 && isOther(parts[parts.length - 1]) ? start + parts[0].length() : end;
    }

    private static void person(String text, int start, int end, List<Passage> found) {
        if (end > start) {
            found.add(new Passage(start, end, Kind.PERSON, text.substring(start, end)));
        }
    }

    private static boolean startsSentence(String text, int at) {
        for (int i = at - 1; i >= 0; i--) {
            char c = text.charAt(i);
            if (c == '.' || c == '!' || c == '?' || c == '\n' || c == '…') {
                return true;
            }
            if (!Character.isWhitespace(c) && c != '\u00A0' && c != '«' && c != '"') {
                return false;
            }
        }
        return true;
    }

    private static boolean isFirstName(String word) {
        String plain = plain(word);
        return FIRST_NAMES.contains(plain)
                || plain.indexOf('-') > 0
                        && FIRST_NAMES.contains(plain.substring(0, plain.indexOf('-')))
                        && Character.isUpperCase(word.charAt(0));
    }

    private static boolean isOther(String word) {
        String plain = plain(word);
        int elision = Math.max(plain.indexOf('’'), plain.indexOf('\''));
        return NOT_PERSONS.contains(plain)
                || elision > 0
                        && NOT_PERSONS.contains(plain.substring(elision + 1))
                        && !FIRST_NAMES.contains(plain.substring(elision + 1))
                || plain.equals("d")
                || plain.equals("l")
                || plain.matches("\\d.*");
    }

    private static List<Passage> withoutOverlap(List<Passage> found) {
        found.sort(Comparator.comparingInt(Passage::start)
                .thenComparing(Comparator.comparingInt(Passage::end).reversed()));
        List<Passage> kept = new ArrayList<>();
        int end = -1;
        for (Passage p : found) {
            if (p.start() >= end) {
                kept.add(p);
                end = p.end();
            }
        }
        return List.copyOf(kept);
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static Set<String> words(String resource) {
        try (var in = ProbableNames.class.getResourceAsStream(resource);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Pattern.compile("[\\s,]+").splitAsStream(line))
                    .filter(word -> !word.isBlank())
                    .map(ProbableNames::plain)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
