package fr.vigie.alert.web;

import fr.vigie.alert.SuggestionRow;
import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Territories;
import fr.vigie.incident.detection.Suggestion.Reason;
import fr.vigie.incident.detection.Watch;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;

/** How tools, places, hours and suggestions are said on the board. */
@ApplicationScoped
public class AlertWords {

    private static final int MONTHS_A_YEAR = 12;
    private static final int MANY_YEARS = 100;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    String tool(String code, Instant at) {
        return platforms
                .nearest(code, ParisTime.day(at))
                .map(PlatformAsOf::name)
                .orElse(code);
    }

    String academy(String code) {
        return territories.academy(code).map(Academy::name).orElse(code);
    }

    /** The hour alone: the board shows one day. */
    String hour(Instant at, Messages messages) {
        return messages.sentence("alert.hour", ParisTime.time(at).withSecond(0).withNano(0));
    }

    LocalDate day(Instant at) {
        return ParisTime.day(at);
    }

    /** Tool, territory and what is suggested. */
    String title(SuggestionRow row, Messages messages) {
        return messages.sentence(
                "alert.title." + row.reason().code(),
                tool(row.platform(), row.since()),
                territory(row.territory(), messages),
                ParisTime.day(row.since()),
                hour(row.since(), messages));
    }

    /** What it rests on. */
    String why(SuggestionRow row, Messages messages) {
        String offered =
                messages.sentence("alert.offered", ParisTime.day(row.offeredAt()), hour(row.offeredAt(), messages));
        if (row.reason() != Reason.TESTIMONIES) {
            return messages.sentence("alert.why." + row.reason().code()) + " " + offered;
        }
        NumberFormat numbers = NumberFormat.getInstance(messages.locale());
        numbers.setMaximumFractionDigits(1);
        String usual = row.expected() < .1
                ? messages.sentence("alert.less", numbers.format(.1))
                : numbers.format(row.expected());
        // what chance brings more often than is put up with was suggested because of its family
        String told = row.monthsBetween() * Watch.FALSE_ALARMS < 1
                ? messages.sentence("alert.why.family", row.voices(), row.windowMinutes(), usual)
                : messages.sentence(
                        "alert.why.testimonies", row.voices(), row.windowMinutes(), usual, chance(row, messages));
        return told + " " + offered;
    }

    private static String chance(SuggestionRow row, Messages messages) {
        double years = row.monthsBetween() / MONTHS_A_YEAR;
        if (years >= MANY_YEARS) {
            return messages.sentence("alert.century", MANY_YEARS);
        }
        return years >= 2
                ? messages.sentence("alert.years", (int) Math.round(years))
                : messages.sentence("alert.months", Math.max(1, (int) Math.round(row.monthsBetween())));
    }

    /** Who did what with it. */
    String handled(SuggestionRow row, Messages messages) {
        String because = row.setAsideBecause() == null
                ? ""
                : messages.sentence("alert.because." + row.setAsideBecause().code());
        return messages.sentence("alert.state." + row.state().code(), row.handledBy(), because);
    }

    private String territory(String code, Messages messages) {
        if (code.startsWith("A")) {
            return messages.sentence("alert.academy", academy(code));
        }
        return code.isEmpty()
                ? messages.sentence("alert.whole")
                : territories.region(code).map(Region::name).orElse(code);
    }
}
