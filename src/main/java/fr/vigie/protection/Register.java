package fr.vigie.protection;

import fr.vigie.identity.Permission;
import fr.vigie.identity.Role;
import fr.vigie.privacy.HoldsPersonalData;
import fr.vigie.privacy.PersonalData;
import fr.vigie.privacy.Retention;
import fr.vigie.privacy.RetentionReport;
import fr.vigie.privacy.RetentionRun;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The register of processing (GDPR, article 30) and the impact assessment (article 35), made of what the rooms say that
 * they keep, of the rules that the retention run does, and of the table of permissions: what it says is what is done.
 */
@ApplicationScoped
public class Register {

    private static final int RISKS = 5;
    private static final List<Permission> READERS = List.of(
            Permission.SEE_TESTIMONIES,
            Permission.SEE_PUBLISHABLE_TESTIMONIES,
            Permission.SEE_CONTACTS,
            Permission.ANSWER_RIGHTS_REQUESTS,
            Permission.SEE_DATA_PROTECTION,
            Permission.PROTECT_DATA,
            Permission.READ_AUDIT_TRAIL,
            Permission.MANAGE_ACCOUNTS);

    @Inject
    @Any
    Instance<HoldsPersonalData> rooms;

    @Inject
    RetentionRun retention;

    @Inject
    Measures measures;

    /** All that is kept of persons, sensitive data first. */
    public List<PersonalData> data() {
        return rooms.stream()
                .flatMap(room -> room.personalData().stream())
                .sorted(Comparator.comparing((PersonalData data) -> !data.sensitive())
                        .thenComparing(PersonalData::room)
                        .thenComparing(PersonalData::name))
                .toList();
    }

    /** Register and assessment as sections of HTML, every word of it escaped, with headings from the second level on. */
    public String html(Messages language) {
        Page page = new Page(language);
        page.heading("protection.register.data");
        page.table(
                List.of("what", "purpose", "basis", "recipients", "keep", "guard", "columns"),
                data().stream().map(data -> row(data, language)).toList());
        page.heading("protection.register.retention");
        page.paragraph(language.sentence("protection.register.retention.explained"));
        page.table(
                List.of("rule", "keep"),
                retention.rules().stream().map(rule -> rule(rule, language)).toList());
        page.paragraph(retention.latest(20).stream()
                .filter(run -> !run.dryRun())
                .findFirst()
                .map(run -> last(run, language))
                .orElse(language.sentence("protection.register.retention.never")));
        page.heading("protection.register.roles");
        page.table(
                List.of("permission", "roles.of"),
                READERS.stream()
                        .map(permission -> holders(permission, language))
                        .toList());
        page.heading("protection.dpia");
        for (String part : List.of("why", "need", "people")) {
            page.paragraph(language.sentence("protection.dpia." + part));
        }
        page.table(
                List.of("risk", "gravity", "likelihood", "measures"),
                java.util.stream.IntStream.rangeClosed(1, RISKS)
                        .mapToObj(risk -> List.of(
                                language.sentence("protection.risk." + risk),
                                language.sentence("protection.risk." + risk + ".gravity"),
                                language.sentence("protection.risk." + risk + ".likelihood"),
                                language.sentence("protection.risk." + risk + ".measures")))
                        .toList());
        page.paragraph(language.sentence("protection.dpia.opinion"));
        page.heading("protection.measure");
        page.paragraph(language.sentence("protection.measure.counted"));
        page.table(List.of("measure", "here"), measures.inForce(language));
        return page.toString();
    }

    private static List<String> row(PersonalData data, Messages language) {
        return List.of(
                language.sentence(data.sentence("")),
                language.sentence(data.sentence(".purpose")),
                language.sentence(data.sentence(".basis")),
                recipients(data, language),
                language.sentence(
                        data.sentence(".keep"),
                        data.keep() == null ? 0 : data.keep().toTotalMonths()),
                language.sentence(data.sealed() ? "protection.register.sealed" : "protection.register.access")
                        + (data.sensitive() ? " " + language.sentence("protection.register.sensitive") : ""),
                String.join(", ", data.columns()));
    }

    /** The roles that the table of permissions lets read it, then who else does, or on what condition. */
    private static String recipients(PersonalData data, Messages language) {
        String roles = data.readers().stream()
                .flatMap(name -> Permission.valueOf(name).holders().stream())
                .distinct()
                .sorted()
                .map(role -> language.sentence("identity.role." + role))
                .collect(Collectors.joining(", "));
        String others = language.sentence(data.sentence(".recipients"));
        return roles.isEmpty() ? others : language.sentence("protection.register.staff", roles) + " " + others;
    }

    private static List<String> rule(Retention rule, Messages language) {
        return List.of(
                language.sentence(rule.sentence()),
                language.sentence("protection.register.months", rule.keep().toTotalMonths()));
    }

    private static String last(RetentionReport run, Messages language) {
        return language.sentence(
                "protection.register.retention.last",
                ParisTime.day(run.startedAt()),
                run.results().stream().mapToLong(RetentionReport.Result::done).sum(),
                run.held());
    }

    private static List<String> holders(Permission permission, Messages language) {
        return List.of(
                language.sentence("identity.permission." + permission.name()),
                permission.holders().stream()
                        .map(Role::name)
                        .map(role -> language.sentence("identity.role." + role))
                        .collect(Collectors.joining(", ")));
    }

    /** Writes HTML that is XHTML as well. */
    private static final class Page {

        private final Messages language;
        private final StringBuilder out = new StringBuilder();
        private String region = "";

        Page(Messages language) {
            this.language = language;
        }

        void heading(String code) {
            region = language.sentence(code);
            out.append("<h2>").append(escaped(region)).append("</h2>");
        }

        void paragraph(String text) {
            out.append("<p>").append(escaped(text)).append("</p>");
        }

        void table(List<String> columns, List<List<String>> rows) {
            out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"")
                    .append(escaped(region))
                    .append("\"><table class=\"of-")
                    .append(columns.size())
                    .append("\"><thead><tr>");
            columns.forEach(column -> out.append("<th scope=\"col\">")
                    .append(escaped(language.sentence("protection.register." + column)))
                    .append("</th>"));
            out.append("</tr></thead><tbody>");
            for (List<String> row : rows) {
                out.append("<tr><th scope=\"row\">").append(escaped(row.get(0))).append("</th>");
                row.stream()
                        .skip(1)
                        .forEach(
                                cell -> out.append("<td>").append(escaped(cell)).append("</td>"));
                out.append("</tr>");
            }
            out.append("</tbody></table></div>");
        }

        private static String escaped(String text) {
            return text.replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;");
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }
}
