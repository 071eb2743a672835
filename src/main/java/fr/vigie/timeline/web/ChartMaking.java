package fr.vigie.timeline.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Sentence;
import fr.vigie.shared.DayPart;
import fr.vigie.shared.ParisTime;
import fr.vigie.svg.Timeline;
import fr.vigie.timeline.Happening;
import fr.vigie.timeline.Happening.Kind;
import fr.vigie.timeline.Happening.Precision;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Draws what happened on one axis, and writes the same as a table. */
@RequestScoped
class ChartMaking {

    private static final int MOST_TICKS = 3;
    private static final double MARGIN = .04;
    private static final List<Duration> STEPS = List.of(
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofDays(1),
            Duration.ofDays(2),
            Duration.ofDays(7),
            Duration.ofDays(30),
            Duration.ofDays(90),
            Duration.ofDays(365));
    private static final Map<Kind, Timeline.Shape> SHAPES = Map.of(
            Kind.REPORT, Timeline.Shape.SQUARE,
            Kind.TESTIMONY, Timeline.Shape.DOT,
            Kind.STATEMENT, Timeline.Shape.DIAMOND,
            Kind.REBUTTAL, Timeline.Shape.CROSS);

    @Inject
    Sentence sentence;

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    /**
     * The chart of an incident.
     *
     * @param id unique in its page
     * @param start the start of the incident
     * @param end its end, or until when its axis goes while it goes on
     * @param linked whether its table leads to the staff's pages
     */
    Chart chart(String id, String title, Instant start, Instant end, List<Happening> all, boolean linked) {
        Instant first =
                all.stream().map(Happening::from).min(Instant::compareTo).orElse(start);
        Instant from = first.isBefore(start) ? first : start;
        Instant last = all.stream()
                .map(each -> each.to() == null ? each.from() : each.to())
                .max(Instant::compareTo)
                .orElse(end);
        Instant to = last.isAfter(end) ? last : end;
        var axis = new Axis(from, to.isAfter(from) ? to : from.plus(Duration.ofHours(1)));
        var lanes = new ArrayList<Timeline.Lane>();
        for (Kind kind : Kind.values()) {
            List<Happening> here =
                    all.stream().filter(each -> each.kind() == kind).toList();
            if (!here.isEmpty()) {
                lanes.add(lane(kind, here, axis));
            }
        }
        String description = sentence.of("timeline.description", all.size());
        return new Chart(
                new Timeline(id, title, description, ticks(axis), lanes).svg(),
                all.stream().map(each -> row(each, linked)).toList());
    }

    /** An axis with a little room on both sides. */
    private record Axis(Instant from, Instant to) {

        double place(Instant at) {
            double share = (double) Duration.between(from, at).toSeconds()
                    / Duration.between(from, to).toSeconds();
            return MARGIN + share * (1 - 2 * MARGIN);
        }
    }

    private Timeline.Lane lane(Kind kind, List<Happening> here, Axis axis) {
        boolean spans = kind == Kind.PHASE || kind == Kind.REPORT;
        String label = sentence.of("timeline.lane." + kind.name(), here.size());
        return new Timeline.Lane(
                label,
                spans
                        ? here.stream()
                                .map(each -> new Timeline.Span(
                                        axis.place(each.from()),
                                        each.to() == null ? 1 : axis.place(each.to()),
                                        each.code(),
                                        told(each)))
                                .toList()
                        : List.of(),
                spans
                        ? List.of()
                        : here.stream()
                                .map(each -> new Timeline.Mark(axis.place(each.from()), SHAPES.get(kind), told(each)))
                                .toList());
    }

    private String told(Happening each) {
        return when(each) + " – " + what(each);
    }

    private Chart.Row row(Happening each, boolean linked) {
        boolean state = each.kind() == Kind.PHASE || each.kind() == Kind.REPORT;
        return new Chart.Row(
                when(each),
                sentence.of("timeline.kind." + each.kind().name()),
                state ? place(each) : what(each),
                linked ? href(each) : null,
                state ? each.code() : null);
    }

    private static String href(Happening each) {
        return switch (each.kind()) {
            case PHASE -> null;
            case REPORT -> "/equipe/signalements/signalement.xhtml?id=" + each.id();
            case TESTIMONY -> each.id() == 0 ? null : "/equipe/temoignages/temoignage.xhtml?id=" + each.id();
            case STATEMENT, REBUTTAL -> "/equipe/declarations/declaration.xhtml?id=" + each.id();
        };
    }

    private String what(Happening each) {
        return switch (each.kind()) {
            case PHASE -> sentence.of("report.state." + each.code());
            case REPORT -> sentence.of("report.state." + each.code()) + ", " + place(each);
            case TESTIMONY ->
                each.id() == 0
                        ? each.words()
                        : each.mark() + ", " + place(each) + ", "
                                + vocabulary
                                        .symptom(each.code())
                                        .map(french() ? Term::label : Term::labelEn)
                                        .orElse(each.code());
            case STATEMENT, REBUTTAL -> {
                String[] parts = each.words().split("\n", 2);
                yield sentence.of("timeline.said", parts[0], parts[1]);
            }
        };
    }

    private String place(Happening each) {
        if (each.place() == null) {
            return sentence.of("report.page.national");
        }
        return each.kind() == Kind.TESTIMONY
                ? territories.academy(each.place()).map(Academy::name).orElse(each.place())
                : territories.region(each.place()).map(Region::name).orElse(each.place());
    }

    private String when(Happening each) {
        if (each.precision() == Precision.HOUR) {
            return sentence.moment(each.from());
        }
        String day = sentence.day(ParisTime.day(each.from()));
        return each.part() == DayPart.WHOLE_DAY
                ? day
                : day + ", " + sentence.of("report.slot." + each.part().code());
    }

    private List<Timeline.Tick> ticks(Axis axis) {
        Duration whole = Duration.between(axis.from(), axis.to());
        Duration step = STEPS.stream()
                .filter(each -> whole.dividedBy(each) <= MOST_TICKS)
                .findFirst()
                .orElse(STEPS.get(STEPS.size() - 1));
        boolean days = step.compareTo(Duration.ofDays(1)) >= 0;
        var date = DateTimeFormatter.ofPattern("d MMM", sentence.getLocale());
        var hour = DateTimeFormatter.ofPattern(french() ? "H 'h'" : "HH:mm", sentence.getLocale());
        LocalDate day = ParisTime.day(axis.from());
        ZonedDateTime at = day.atStartOfDay(ParisTime.ZONE);
        var ticks = new ArrayList<Timeline.Tick>();
        while (!at.toInstant().isAfter(axis.to())) {
            if (!at.toInstant().isBefore(axis.from())) {
                boolean named = days || ticks.isEmpty() || at.getHour() == 0;
                String label = named ? date.format(at) : hour.format(at);
                ticks.add(new Timeline.Tick(
                        axis.place(at.toInstant()),
                        named && at.getHour() != 0 ? label + " " + hour.format(at) : label));
            }
            at = days ? at.plusDays(step.toDays()) : at.plus(step);
        }
        return ticks;
    }

    private boolean french() {
        return !sentence.getLanguage().equals("en");
    }
}
