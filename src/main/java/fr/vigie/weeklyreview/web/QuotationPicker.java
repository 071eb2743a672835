package fr.vigie.weeklyreview.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.Form;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Drafting;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import fr.vigie.weeklyreview.quotation.Quotation;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** {@code /equipe/bilans/citations.xhtml?semaine=…}: what may be quoted, and nothing else; sentences are left out one by one. */
@Named
@ViewScoped
public class QuotationPicker implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 60;

    @Inject
    Drafting drafting;

    @Inject
    Editions editions;

    @Inject
    Platforms platforms;

    private String week;
    private String words;
    private ArrayList<Choice> choices = new ArrayList<>();

    /** Words that may be quoted, sentence by sentence. */
    public static class Choice implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String mark;
        private final String platform;
        private final String attribution;
        private final ArrayList<Line> lines = new ArrayList<>();

        Choice(WeekMaterial.Quote quote, String tool) {
            mark = quote.mark();
            platform = tool;
            attribution = quote.attribution();
            Quotation.sentences(quote.text()).forEach(sentence -> lines.add(new Line(sentence)));
        }

        List<Integer> omitted() {
            return IntStream.range(0, lines.size())
                    .filter(i -> !lines.get(i).kept)
                    .boxed()
                    .toList();
        }

        public String getMark() {
            return mark;
        }

        public String getPlatform() {
            return platform;
        }

        /** What the consent allows to say of who wrote it. */
        public String getAttribution() {
            return attribution;
        }

        public List<Line> getLines() {
            return lines;
        }
    }

    /** A sentence, kept or left out. */
    public static class Line implements Serializable {

        private static final long serialVersionUID = 1L;

        private final String text;
        private boolean kept = true;

        Line(String text) {
            this.text = text;
        }

        public String getText() {
            return text;
        }

        public boolean isKept() {
            return kept;
        }

        public void setKept(boolean kept) {
            this.kept = kept;
        }
    }

    /** Finds what may be quoted and isn't yet; 404 where there is no draft. */
    public void load() {
        var asked = Week.tryParse(week);
        var edition = asked.flatMap(editions::inTheMaking);
        if (edition.isEmpty()) {
            Form.none();
            return;
        }
        Set<String> quoted = edition.get()
                .text()
                .passages()
                .flatMap(passage -> passage.sources().stream())
                .collect(Collectors.toSet());
        String sought = words == null ? "" : words.strip().toLowerCase(Locale.FRENCH);
        choices = drafting.quotable(asked.get()).stream()
                .filter(quote -> !quoted.contains(quote.mark())
                        || edition.get()
                                .text()
                                .passages()
                                .noneMatch(p -> p.text().contains(quote.text())))
                .filter(quote -> (quote.text() + " " + tool(quote) + " " + quote.attribution())
                        .toLowerCase(Locale.FRENCH)
                        .contains(sought))
                .limit(MOST)
                .map(quote -> new Choice(quote, tool(quote)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private String tool(WeekMaterial.Quote quote) {
        return platforms
                .nearest(quote.platform(), quote.day())
                .map(PlatformAsOf::name)
                .orElse(quote.platform());
    }

    /** Quotes these words in the draft. */
    public String quote(Choice choice) {
        try {
            drafting.quote(Week.parse(week), choice.mark, choice.omitted());
            return Form.done("bilan?semaine=" + week, "weeklyreview.page.quoted");
        } catch (Refused refused) {
            Form.show(refused, "citations");
            return null;
        }
    }

    public List<Choice> getChoices() {
        return choices;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = words;
    }
}
