package fr.vigie.statement;

import fr.vigie.catalogue.Platforms;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Moment;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What makes a statement acceptable, whether it is typed, sent by a program or read from a file. */
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
        String office = Fields.required("office", draft.office(), StatementFacts.LONGEST_NAME, faults);
        String name = Fields.text("name", draft.name(), StatementFacts.LONGEST_NAME, faults);
        String organisation =
                Fields.required("organisation", draft.organisation(), StatementFacts.LONGEST_NAME, faults);
        Optional<StatementKind> kind = Fields.coded("kind", draft.kind(), StatementKind.class, faults);
        String quotation = Fields.text("quotation", draft.quotation(), StatementFacts.LONGEST_TEXT, faults);
        String summary = draft.summary() == null || draft.summary().isBlank() ? quotation : draft.summary();
        summary = Fields.required("summary", summary, StatementFacts.LONGEST_TEXT, faults);
        String channel = Fields.text("channel", draft.channel(), StatementFacts.LONGEST_NAME, faults);
        String url = url(draft.url(), faults);
        List<String> codes = platforms(draft.platforms(), faults);
        String blamed = Fields.text("blamed", draft.blamed(), StatementFacts.LONGEST_NAME, faults);
        String concession = Fields.text("concession", draft.concession(), StatementFacts.LONGEST_TEXT, faults);
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

    /** A moment that has come. @param wording as the source says it, or null @param faults on {@code time}, {@code precision} and {@code wording} */
    public Optional<Moment> moment(String time, String precision, String wording, Faults faults) {
        try {
            Moment moment =
                    Moment.read(time, precision, Fields.text("wording", wording, StatementFacts.LONGEST_NAME, faults));
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

    private static String url(String written, Faults faults) {
        String url = Fields.text("url", written, StatementFacts.LONGEST_URL, faults);
        if (url != null && !isWebAddress(url)) {
            faults.add("url", "statement.url.malformed");
        }
        return url;
    }

    /** Whether it can be opened by a browser and runs nothing: http or https, with a host. */
    public static boolean isWebAddress(String url) {
        try {
            var uri = new URI(url);
            return ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null;
        } catch (URISyntaxException notAnAddress) {
            return false;
        }
    }
}
