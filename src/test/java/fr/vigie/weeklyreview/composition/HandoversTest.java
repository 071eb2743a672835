package fr.vigie.weeklyreview.composition;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.shared.Week;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A tool whose authority or host changes on a Wednesday is told so day by day. */
class HandoversTest {

    private static final String MCM = "NAT-MCM";
    private static final Week WEEK = Week.parse("2022-W20");
    private static final LocalDate WEDNESDAY = WEEK.monday().plusDays(2);

    private static final PlatformAsOf BEFORE = ReferenceNames.TOOLS.stream()
            .filter(tool -> tool.code().equals(MCM))
            .findFirst()
            .orElseThrow();
    private static final PlatformAsOf AFTER = new PlatformAsOf(
            MCM,
            BEFORE.name(),
            BEFORE.kind(),
            AuthorityType.MINISTRY,
            "Ministère de l’Éducation nationale",
            BEFORE.vendor(),
            "Datacentre de l’État",
            "national",
            List.of());

    private static WeekMaterial week() {
        return InventedWeek.of("2022-W20", 5)
                .reported(1, "", MCM, "indisponible")
                .reported(3, "", MCM, "indisponible")
                .told(4, 1, "08:31", MCM, "24", "acces_impossible", "connexion")
                .told(4, 3, "08:31", MCM, "24", "acces_impossible", "connexion")
                .becomes(WEDNESDAY, AFTER)
                .material();
    }

    @Test
    void tool_is_each_day_what_the_catalogue_says_of_that_day() {
        assertThat(week().platform(MCM, WEDNESDAY.minusDays(1))).contains(BEFORE);
        assertThat(week().platform(MCM, WEDNESDAY)).contains(AFTER);
        assertThat(week().platform(MCM, WEEK.sunday())).contains(AFTER);
    }

    @Test
    void review_says_from_which_day_another_answers_and_hosts() {
        assertThat(new Handovers(week()).of(MCM))
                .singleElement()
                .asString()
                .startsWith("À compter du mercredi 18 mai, ")
                .contains(
                        "d’autorité responsable (" + BEFORE.authorityName()
                                + ", puis Ministère de l’Éducation nationale)",
                        "d’hébergeur (",
                        ", puis Datacentre de l’État)")
                .doesNotContain("éditeur");
    }

    @Test
    void days_before_and_after_name_their_own_authority() {
        String monday = text(WEEK.monday());
        String wednesday = text(WEDNESDAY);
        assertThat(monday).contains("CNED");
        assertThat(wednesday).contains("du ministère").doesNotContain("CNED, donc");
    }

    @Test
    void tool_that_stays_what_it_was_has_no_such_sentence() {
        WeekMaterial same = InventedWeek.of("2022-W20", 5)
                .reported(1, "", MCM, "indisponible")
                .becomes(WEDNESDAY, BEFORE)
                .material();
        assertThat(new Handovers(same).of(MCM)).isEmpty();
    }

    private static String text(LocalDate day) {
        return new DaySections(week())
                .write(day).stream()
                        .flatMap(section -> section.paragraphs().stream())
                        .map(Paragraph::text)
                        .reduce("", (one, other) -> one + " " + other);
    }
}
