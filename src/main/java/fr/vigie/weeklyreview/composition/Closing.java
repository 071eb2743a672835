package fr.vigie.weeklyreview.composition;

import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a review ends with: what the union asks for, readers' questions, how the figures came about. */
final class Closing {

    private final WeekMaterial material;
    private final WeekFigures figures;

    Closing(WeekMaterial material) {
        this.material = material;
        figures = material.figures();
    }

    /** « Nos demandes », with since when and what was answered. */
    Optional<Section> demands() {
        if (material.demands().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "demands",
                "Nos demandes",
                null,
                null,
                material.demands().stream()
                        .map(d -> {
                            List<String> sources = new ArrayList<>(List.of(d.mark()));
                            d.statements().stream()
                                    .filter(mark -> material.statements().stream()
                                            .anyMatch(s -> s.mark().equals(mark)))
                                    .forEach(sources::add);
                            return new Paragraph(
                                    Words.set(Speakers.to(d.addressees()) + "\u00a0: "
                                            + Words.lower(Words.sentence(d.text())) + answer(d)),
                                    Nature.ANALYSIS,
                                    sources);
                        })
                        .toList()));
    }

    /** Since when it has been asked without answer, or what was answered this week. */
    private static String answer(WeekMaterial.Demand demand) {
        if (demand.answeredOn() != null) {
            return " Réponse reçue le " + FrenchDates.full(demand.answeredOn())
                    + (demand.answer() == null || demand.answer().isBlank()
                            ? "."
                            : "\u00a0: " + Words.lower(Words.sentence(demand.answer())));
        }
        return demand.madeOn() == null
                ? ""
                : " Demandé depuis le " + FrenchDates.full(demand.madeOn()) + ", sans réponse à ce jour.";
    }

    /** « Vos questions ». */
    Optional<Section> questions() {
        if (material.questions().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "questions",
                "Vos questions",
                null,
                null,
                material.questions().stream()
                        .map(q -> new Paragraph(
                                Words.set(q.question().strip()) + "\n"
                                        + Words.set(q.answer().strip()),
                                Nature.FACT,
                                List.of(q.mark())))
                        .toList()));
    }

    /** « Méthode »: how the figures came about and what was left out. */
    String method() {
        if (material.extent() != null) {
            return "Méthode\u00a0: cet extrait ne porte que sur " + material.extent()
                    + ". Chiffres déclaratifs, non représentatifs statistiquement\u202f; ce qui pourrait désigner moins de"
                    + " cinq témoins d’une académie n’est pas compté. Un jour sans signalement est un jour dont on ne sait"
                    + " rien.";
        }
        WeekMaterial.SetAside aside = material.setAside();
        List<String> apart = new ArrayList<>();
        if (aside.duplicates() > 0) {
            apart.add(FrenchNumbers.count(aside.duplicates(), "doublon"));
        }
        if (aside.rejected() > 0) {
            apart.add(FrenchNumbers.count(aside.rejected(), "rejet"));
        }
        long out = aside.duplicates() + aside.rejected();
        StringBuilder text = new StringBuilder("Méthode\u00a0: "
                + FrenchNumbers.count(figures.testimonies().received(), "témoignage")
                + (FrenchNumbers.plural(figures.testimonies().received()) ? " reçus" : " reçu"));
        if (!apart.isEmpty()) {
            text.append(", ").append(FrenchNumbers.list(apart)).append(out == 1 ? " écarté" : " écartés");
        }
        if (aside.withdrawn() > 0) {
            text.append(", ")
                    .append(FrenchNumbers.count(aside.withdrawn(), "retrait"))
                    .append(" de consentement ")
                    .append(FrenchNumbers.plural(aside.withdrawn()) ? "respectés" : "respecté");
        }
        if (aside.awaiting() > 0) {
            text.append(", ").append(FrenchNumbers.digits(aside.awaiting())).append(" en attente de relecture");
        }
        return text.append(". Chiffres déclaratifs, non représentatifs statistiquement. Jour retenu\u00a0: date"
                        + " d’observation, heure de Paris. Un jour sans signalement est un jour dont on ne sait rien.")
                .toString();
    }
}
