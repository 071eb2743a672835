package fr.vigie.evidence.dossier;

import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.release.Selection;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.shared.Messages;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a pack tells in words: the page on top, and the dossier with method, chronology, statements and quotations. */
public final class Dossier {

    private static final int MOST_QUOTED = 200;

    private final Cover cover;
    private final Gathered facts;
    private final KeyFigures figures;

    public Dossier(Cover cover, Gathered facts) {
        this.cover = cover;
        this.facts = facts;
        figures = new KeyFigures(cover.selection(), facts);
    }

    /** One page: five figures, a sentence, whom to ask. */
    public Document summary() {
        Document page = begun("Synthèse");
        page.heading("En une phrase");
        page.paragraph(figures.sentence());
        page.heading("Cinq chiffres");
        figures.five().forEach(page::point);
        page.heading("Contact");
        page.paragraph(cover.contact());
        page.paragraph(
                "Chiffres déclaratifs, non représentatifs\u00a0: ils comptent ce qui a été signalé, pas tout ce qui s’est"
                        + " produit. Arrêtés au " + Cover.moment(cover.asOf()) + ".");
        return page;
    }

    private Document begun(String what) {
        Document page = new Document(what.isEmpty() ? cover.title() : cover.title() + " – " + what, cover.embargo());
        if (!cover.embargo().isEmpty()) {
            page.embargo(cover.embargo());
        }
        page.paragraph("Période\u00a0: " + cover.period() + ". " + filters());
        page.paragraph("Destinataire\u00a0: " + cover.recipient() + " (" + cover.audience() + "). Objet\u00a0: "
                + cover.purpose());
        return page;
    }

    private String filters() {
        List<String> parts = new ArrayList<>();
        Selection selection = cover.selection();
        if (!selection.platforms().isEmpty()) {
            parts.add("Outils\u00a0: "
                    + String.join(
                            ", ",
                            Selection.sorted(selection.platforms()).stream()
                                    .map(this::named)
                                    .toList())
                    + ".");
        }
        if (!selection.isEverywhere()) {
            List<String> places = new ArrayList<>();
            Selection.sorted(selection.regions()).forEach(code -> places.add(named("R" + code)));
            Selection.sorted(selection.academies()).forEach(code -> places.add(named("A" + code)));
            parts.add("Territoires\u00a0: " + String.join(", ", places) + ".");
        }
        if (!selection.incidents().isEmpty()) {
            parts.add("Incidents\u00a0: "
                    + String.join(
                            ", ",
                            selection.incidents().stream()
                                    .map(each -> "I" + each.incident() + " (" + named(each.platform()) + ")")
                                    .toList())
                    + ".");
        }
        if (!selection.statements().isEmpty()) {
            parts.add("Déclarations choisies\u00a0: " + selection.statements().size() + ".");
        }
        return String.join(" ", parts);
    }

    private String named(String code) {
        return facts.named(code);
    }

    private static String where(String place) {
        return place == null ? "France entière" : place;
    }

    /** The whole dossier. */
    public Document whole(Map<String, Long> tables) {
        Document dossier = begun("");
        dossier.heading("L’essentiel");
        dossier.paragraph(figures.sentence());
        figures.five().forEach(dossier::point);
        method(dossier);
        chronology(dossier);
        statements(dossier);
        quotations(dossier);
        dossier.heading("Données jointes");
        tables.forEach((title, n) -> dossier.point(title + "\u00a0: " + FrenchNumbers.count(n, "ligne")));
        dossier.heading("Vérifier ce dossier");
        dossier.paragraph("Le fichier LISEZMOI.txt donne les commandes qui vérifient que rien n’a été changé, ajouté ou"
                + " retiré depuis que ce dossier a été scellé. Elles n’ont pas besoin de Vigie.");
        return dossier;
    }

    private void method(Document dossier) {
        dossier.heading("Méthode");
        dossier.paragraph(
                "Des personnels témoignent en ligne, sans compte\u00a0; des permanents saisissent des signalements"
                        + " datés. Chaque témoignage est lu avant d’être compté\u00a0; les doublons et les témoignages écartés ne"
                        + " comptent pas. Un témoin peut retirer son accord à tout moment\u00a0: ses mots ne figurent alors plus"
                        + " ici. Les chiffres sont arrêtés au " + Cover.moment(cover.asOf()) + ".");
        dossier.paragraph(
                "Sont citées seulement les personnes qui l’ont accepté, dans les mots que la modération a laissés"
                        + " passer et avec la seule attribution qu’elles autorisent. Aucune coordonnée ne figure dans ce dossier.");
        dossier.paragraph(
                "Pour que personne ne puisse être reconnu, ce qui situerait moins de cinq témoignages est omis, ainsi"
                        + " que ce qui permettrait de le déduire\u00a0: l’académie cède la place à la région, la région à l’ensemble"
                        + " du pays. Filtrer un dossier choisit des lignes et ne recompte jamais\u00a0: ses chiffres sont ceux de"
                        + " ces lignes ou ceux, publics, de l’outil, du jour ou du territoire\u00a0; ceux de la semaine entière"
                        + " sont nommés ainsi.");
        dossier.paragraph(
                "Un jour sans signalement n’est pas un jour sans panne\u00a0: son état est inconnu. Aucun pourcentage"
                        + " d’établissements n’est donné, faute d’en connaître le nombre.");
    }

    private void chronology(Document dossier) {
        dossier.heading("Chronologie des faits");
        Map<LocalDate, List<String>> days = new TreeMap<>();
        facts.reports()
                .forEach(report -> days.computeIfAbsent(report.day(), d -> new ArrayList<>())
                        .add(named(report.platform()) + ", "
                                + where(report.place()) + "\u00a0: "
                                + Messages.FRENCH.sentence(
                                        "report.state." + report.state().code()) + " [" + report.mark() + "]"));
        facts.incidents()
                .forEach(each -> days.computeIfAbsent(each.from(), d -> new ArrayList<>())
                        .add("Incident, " + named(each.platform()) + ", " + where(each.place()) + "\u00a0: "
                                + (each.to() == null
                                        ? "à partir de ce jour, sans fin établie"
                                        : FrenchDates.run(each.from(), each.to()))
                                + " [" + each.mark() + "]"));
        facts.said()
                .forEach(said -> days.computeIfAbsent(said.day(), d -> new ArrayList<>())
                        .add((said.answers() == null ? "Déclaration, " : "Réponse, ") + said.who() + "\u00a0: "
                                + said.summary() + " [" + said.mark() + "]"));
        if (days.isEmpty()) {
            dossier.paragraph("Aucun signalement ni aucune déclaration dans la période.");
        }
        days.forEach((day, lines) -> {
            dossier.paragraph(FrenchNumbers.capital(FrenchDates.full(day)));
            lines.forEach(dossier::point);
        });
    }

    private void statements(Document dossier) {
        dossier.heading("Déclarations et réfutations");
        List<Said> statements =
                facts.said().stream().filter(said -> said.answers() == null).toList();
        if (statements.isEmpty()) {
            dossier.paragraph("Aucune déclaration dans la période.");
        }
        for (Said statement : statements) {
            tell(dossier, "[" + statement.mark() + "] ", statement);
            facts.said().stream()
                    .filter(said -> statement.mark().equals(said.answers()))
                    .forEach(answer -> tell(
                            dossier, "[" + answer.mark() + "] Réponse à " + statement.mark() + "\u00a0: ", answer));
        }
    }

    private static void tell(Document dossier, String mark, Said said) {
        dossier.paragraph(mark + FrenchNumbers.capital(FrenchDates.full(said.day())) + ", " + said.who()
                + (said.channel() == null ? "" : " (" + said.channel() + ")") + "\u00a0: " + said.summary());
        if (said.quotation() != null) {
            dossier.quotation("«\u00a0" + said.quotation() + "\u00a0»");
        }
        if (said.concession() != null) {
            dossier.paragraph("Ce qui est exact dans cette déclaration\u00a0: " + said.concession());
        }
        if (said.url() != null) {
            dossier.point("Source\u00a0: " + said.url());
        }
        said.captures().forEach(capture -> {
            dossier.point("Capture du " + Cover.moment(capture.takenAt()) + "\u00a0: " + capture.path()
                    + (capture.demonstration() ? " (fabriquée pour une démonstration)" : ""));
            dossier.digest("SHA-256 " + capture.sha256());
        });
    }

    private void quotations(Document dossier) {
        dossier.heading("Citations");
        if (facts.quotations().isEmpty()) {
            dossier.paragraph("Aucune citation autorisée dans cette sélection.");
        }
        int n = 0;
        for (Quotation quotation : facts.quotations()) {
            if (++n > MOST_QUOTED) {
                dossier.paragraph("Les suivantes sont dans le fichier citations.csv.");
                return;
            }
            dossier.quotation("«\u00a0" + quotation.text() + "\u00a0»\n[C" + n + "] " + quotation.attribution() + ". "
                    + named(quotation.platform()));
        }
    }
}
