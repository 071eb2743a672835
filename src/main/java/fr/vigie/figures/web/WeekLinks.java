package fr.vigie.figures.web;

import fr.vigie.shared.Week;
import java.time.LocalDate;

/**
 * Where a week's figures lead: to the lists of the rows that they count. Null where the reader may not see them all, for a
 * list shorter than its figure would make one of them look wrong.
 *
 * @param week the week
 * @param testimonies whether the reader sees testimonies
 * @param quotable whether the reader sees at least what may be quoted of them
 * @param reports whether the reader sees reports
 * @param statements whether the reader sees statements
 */
record WeekLinks(Week week, boolean testimonies, boolean quotable, boolean reports, boolean statements) {

    /** The public's: none. */
    static WeekLinks none(Week week) {
        return new WeekLinks(week, false, false, false, false);
    }

    String received() {
        return testimonies ? testimonies("") : null;
    }

    /** Those that the figures of staff count, narrowed by more of the address: {@code &jour=2021-04-06}. */
    String counted(String more) {
        return testimonies ? testimonies("&etat=compte" + more) : null;
    }

    String counted(String parameter, String value) {
        return counted("&" + parameter + "=" + value);
    }

    String published() {
        return testimonies ? testimonies("&etat=publie") : null;
    }

    String quoted() {
        return quotable ? testimonies("&etat=citable") : null;
    }

    String attributed() {
        return quotable ? testimonies("&etat=attribuable") : null;
    }

    String allReports() {
        return reports ? "/equipe/signalements/index.xhtml?semaine=" + week : null;
    }

    String reports(String platform) {
        return reports ? allReports() + "&outil=" + platform : null;
    }

    String reports(String platform, LocalDate day) {
        return reports ? "/equipe/signalements/index.xhtml?outil=" + platform + "&du=" + day + "&au=" + day : null;
    }

    String allStatements() {
        return statements ? "/equipe/declarations/index.xhtml?semaine=" + week : null;
    }

    String contradicted() {
        return statements ? allStatements() + "&refutee=true" : null;
    }

    private String testimonies(String more) {
        return "/equipe/temoignages/index.xhtml?semaine=" + week + more;
    }
}
