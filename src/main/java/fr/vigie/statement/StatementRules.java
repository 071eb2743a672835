package fr.vigie.statement;

import fr.vigie.catalogue.Platforms;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What makes a statement or a rebuttal acceptable, whether it is typed, sent by a program or read from a file. */
@ApplicationScoped
public class StatementRules {

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    /**
     * Makes facts of a draft.
     *
     * @throws Refused with every fault, on the fields of {@link StatementDraft}: no office, organisation, kind or words;
     *     a moment that is none or hasn't come yet; an unknown kind or tool; an address that is none
     */
    public StatementFacts read(StatementDraft draft) {
        var faults = new Faults();
        Optional<Moment> moment = moment(draft.time(), draft.precision(), draft.wording(), faults);
        String office = required("office", draft.office(), StatementFacts.LONGEST_NAME, faults);
        String name = text("name", draft.name(), StatementFacts.LONGEST_NAME, faults);
        String organisation = required("organisation", draft.organisation(), StatementFacts.LONGEST_NAME, faults);
        Optional<StatementKind> kind = coded("kind", draft.kind(), StatementKind.class, faults);
        String quotation = text("quotation", draft.quotation(), StatementFacts.LONGEST_TEXT, faults);
        String summary = draft.summary() == null || draft.summary().isBlank() ? quotation : draft.summary();
        summary = required("summary", summary, StatementFacts.LONGEST_TEXT, faults);
        String channel = text("channel", draft.channel(), StatementFacts.LONGEST_NAME, faults);
        String url = url(draft.url(), faults);
        List<String> codes = platforms(draft.platforms(), faults);
        String blamed = text("blamed", draft.blamed(), StatementFacts.LONGEST_NAME, faults);
        String concession = text("concession", draft.concession(), StatementFacts.LONGEST_TEXT, faults);
        faults.refuseIfAny();
        return new StatementFacts(
                moment.orElseThrow(),
                office,
                name,
                organisation,
                kind.orElseThrow(),
                summary,
                quotation,
                channel,
                url,
                codes,
                blamed,
                concession);
    }

    /**
     * Makes facts of a rebuttal's draft, its evidence apart.
     *
     * @throws Refused with every fault, on the fields of {@link RebuttalDraft}
     */
    public RebuttalFacts read(RebuttalDraft draft) {
        var faults = new Faults();
        Optional<RebuttalKind> kind = coded("kind", draft.kind(), RebuttalKind.class, faults);
        Optional<Moment> moment = moment(draft.time(), draft.precision(), null, faults);
        String author = required("author", draft.author(), StatementFacts.LONGEST_NAME, faults);
        String channel = text("channel", draft.channel(), StatementFacts.LONGEST_NAME, faults);
        String summary = required("summary", draft.summary(), StatementFacts.LONGEST_TEXT, faults);
        String note = text("note", draft.note(), StatementFacts.LONGEST_TEXT, faults);
        faults.refuseIfAny();
        return new RebuttalFacts(
                kind.orElseThrow(), moment.orElseThrow(), author, channel, summary, draft.sourceChanged(), note);
    }

    private Optional<Moment> moment(String time, String precision, String wording, Faults faults) {
        try {
            Moment moment = Moment.read(time, precision, text("wording", wording, StatementFacts.LONGEST_NAME, faults));
            boolean tomorrow = moment.day().isAfter(ParisTime.day(clock.instant()));
            boolean later = moment.precision().hasHour() && moment.instant().isAfter(clock.instant());
            faults.require(!tomorrow && !later, "time", "statement.time.future");
            return Optional.of(moment);
        } catch (Refused refused) {
            refused.faults().forEach(faults::add);
            return Optional.empty();
        }
    }

    private List<String> platforms(List<String> codes, Faults faults) {
        for (String code : codes) {
            faults.require(platforms.exists(code), "platforms", "statement.platform.unknown", code);
        }
        return codes;
    }

    private static <E extends Enum<E> & Coded> Optional<E> coded(
            String field, String code, Class<E> type, Faults faults) {
        if (code == null || code.isBlank()) {
            faults.add(field, "statement.choose");
            return Optional.empty();
        }
        Optional<E> found = Coded.find(type, code.strip());
        faults.require(
                found.isPresent(),
                field,
                "statement.unknownCode",
                code,
                String.join(
                        ", ",
                        Arrays.stream(type.getEnumConstants()).map(Coded::code).toList()));
        return found;
    }

    private static String url(String written, Faults faults) {
        String url = text("url", written, StatementFacts.LONGEST_URL, faults);
        if (url != null && !isWebAddress(url)) {
            faults.add("url", "statement.url.malformed");
        }
        return url;
    }

    /** Whether it can be opened by a browser and runs nothing: http or https, with a host. */
    static boolean isWebAddress(String url) {
        try {
            var uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }

    private static String text(String field, String text, int longest, Faults faults) {
        return faults.reading(field, () -> Text.read(text, longest)).orElse(null);
    }

    private static String required(String field, String text, int longest, Faults faults) {
        return faults.reading(field, () -> Text.required(text, longest)).orElse(null);
    }
}
