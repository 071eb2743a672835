package fr.vigie.weeklyreview.composition;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.french.FrenchDates;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.french.NumberStyle;
import fr.vigie.report.PlatformState;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** One tool's week in a paragraph: from state to state, with what was said on the way, by whom, and what was new. */
final class ToolStory {

    private static final int MOST_SOURCES = 24;
    private static final int LONG = 2;

    private final WeekMaterial material;
    private final PlatformAsOf platform;
    private final String code;
    private final Timeline timeline;
    private final Troubles troubles;
    private final Sayings sayings;
    private final PartsOfDays parts;
    private final Grounds grounds;
    private final List<String> sentences = new ArrayList<>();
    private LocalDate lastDay;
    private long toldInSilence;

    private ToolStory(WeekMaterial material, PlatformAsOf platform, Grounds grounds) {
        this.material = material;
        this.platform = platform;
        this.grounds = grounds;
        code = platform.code();
        troubles = new Troubles(material);
        sayings = new Sayings(material);
        parts = new PartsOfDays(material, code);
        Timeline all = Timeline.of(states());
        LocalDate until = material.figures().inaccessibleUntil().get(code);
        timeline = until == null ? all : all.joinedUntil(until);
    }

    /** The paragraph's sentences; what they rest on is noted. */
    static String of(WeekMaterial material, PlatformAsOf platform, Grounds grounds) {
        ToolStory story = new ToolStory(material, platform, grounds);
        story.tell();
        return String.join(" ", story.sentences);
    }

    private SortedMap<LocalDate, PlatformState> states() {
        return material.figures().states().getOrDefault(code, new TreeMap<>());
    }

    private void tell() {
        List<WeekMaterial.Statement> claims = new ArrayList<>(sayings.claims(List.of(code)));
        if (timeline.isKnown()) {
            Timeline.Run before = null;
            for (Timeline.Run run : timeline.runs()) {
                if (!run.state().reported() && before == null) {
                    continue; // nothing was said yet: the story begins with the first report
                }
                claims(claims, run.first().minusDays(1));
                sentences.add(sentence(run, before));
                sources(run);
                before = run;
                lastDay = run.last();
                claims(claims, run.last());
            }
            claims(claims, LocalDate.MAX);
            share();
        } else {
            sentences.add(onTestimoniesAlone());
            claims(claims, LocalDate.MAX);
        }
        new Novelty(material).of(code, grounds).ifPresent(sentences::add);
        silence();
        sentences.addAll(new Handovers(material).of(code));
    }

    /** What was said up to a day and not told yet. */
    private void claims(List<WeekMaterial.Statement> left, LocalDate upTo) {
        while (!left.isEmpty() && !left.get(0).day().isAfter(upTo)) {
            WeekMaterial.Statement said = left.remove(0);
            sentences.add(sayings.claim(said, lastDay, "", grounds));
            lastDay = said.day();
        }
    }

    private void share() {
        List<WeekMaterial.Told> told = material.toldOf(code);
        if (count(told) > toldInSilence) {
            told.stream().flatMap(t -> t.sources().stream()).limit(MOST_SOURCES).forEach(grounds::add);
            sentences.add(troubles.share(told, "cet outil", "byPlatform:" + code, grounds));
        }
    }

    /** Days out of reach of which no official said a word. */
    private void silence() {
        long blocked = material.figures().schoolDays().stream()
                .filter(day -> states().getOrDefault(day, PlatformState.UNKNOWN).blocking())
                .count();
        if (blocked >= LONG && !sayings.anythingSaid(List.of(code))) {
            sentences.add("Nous n’avons connaissance d’aucune déclaration officielle à son sujet cette semaine.");
        }
    }

    private String sentence(Timeline.Run run, Timeline.Run before) {
        if (before == null) {
            if (run.state() == PlatformState.IMPROVED) {
                return ToolNames.subject(platform) + " a mieux fonctionné " + when(run, true)
                        + ", avec des difficultés persistantes" + parts.others(run) + detail(run) + ".";
            }
            return ToolNames.subject(platform) + " " + Words.was(run.state()) + parts.moments(run) + " "
                    + when(run, true) + parts.others(run) + detail(run) + ".";
        }
        return FrenchNumbers.capital(when(run, false)) + ", " + then(run.state(), before.state()) + parts.moments(run)
                + parts.others(run) + detail(run) + ".";
    }

    /** « jusqu’au jeudi 8 avril », « à partir du mercredi 7 avril », « mardi 6 et mercredi 7 avril ». */
    private String when(Timeline.Run run, boolean first) {
        String dates = Words.dates(run.days()) + (run.days().size() == 1 ? parts.part(run) : "");
        if (run.days().size() < LONG || !run.state().reported()) {
            return dates;
        }
        List<LocalDate> school = material.figures().schoolDays();
        boolean fromTheStart = !school.isEmpty() && run.first().equals(school.get(0));
        boolean toTheEnd = !school.isEmpty() && run.last().equals(school.get(school.size() - 1));
        if (first && fromTheStart) {
            return FrenchDates.until(run.last()) + (toTheEnd ? ", dernier jour de classe de la semaine" : "");
        }
        return !first && toTheEnd ? "à partir du " + FrenchDates.withoutYear(run.first()) : dates;
    }

    /** What came after something else. */
    private String then(PlatformState now, PlatformState before) {
        boolean worse = before.reported() && now.compareTo(before) < 0;
        boolean failedBefore = states().headMap(lastDay.plusDays(1)).values().stream()
                .anyMatch(state -> state.failing() && state.compareTo(now) <= 0);
        return switch (now) {
            case UNAVAILABLE -> worse && failedBefore ? "l’accès est redevenu impossible" : "l’accès a été impossible";
            case NEAR_OUTAGE ->
                worse
                        ? failedBefore ? "l’accès est redevenu quasi impossible" : "l’accès a été quasi impossible"
                        : before.reported() ? "l’accès est resté quasi impossible" : "l’accès a été quasi impossible";
            case DEGRADED ->
                worse
                        ? failedBefore ? "le service s’est de nouveau dégradé" : "le service s’est dégradé"
                        : before.reported() ? "le service est resté dégradé" : "le service a été dégradé";
            case IMPROVED ->
                worse
                        ? "des difficultés sont réapparues"
                        : "la connexion s’est améliorée, mais des difficultés persistaient";
            case NOMINAL ->
                before.failing()
                        ? "nos sections ont signalé un service redevenu normal"
                        : "nos sections ont signalé un service normal";
            case UNKNOWN -> "aucun signalement ne permet de conclure";
        };
    }

    /** What testimonies of these days add, with its denominator. */
    private String detail(Timeline.Run run) {
        if (run.state() == PlatformState.UNKNOWN) {
            return stillTold(run);
        }
        List<WeekMaterial.Told> waiting = waiting(run.days());
        if (run.state() == PlatformState.NOMINAL || waiting.isEmpty()) {
            return "";
        }
        long told = grounds.count("waitingRoom.testimonies:" + code + ":" + run.first(), count(waiting));
        long blocked = grounds.count(
                "waitingRoom.blocked:" + code + ":" + run.first(),
                waiting.stream().mapToLong(WeekMaterial.Told::pupilsBlocked).sum());
        long concerned = grounds.count(
                "waitingRoom.concerned:" + code + ":" + run.first(),
                waiting.stream().mapToLong(WeekMaterial.Told::pupilsConcerned).sum());
        NumberStyle style = NumberStyle.of(blocked, concerned);
        return "\u00a0: dans " + FrenchNumbers.words(told) + " " + FrenchNumbers.agreed(told, "témoignage") + ", "
                + style.count(blocked, "élève") + " sur " + style.number(concerned) + " "
                + (FrenchNumbers.plural(blocked) ? "sont restés bloqués" : "est resté bloqué")
                + " en salle d’attente"
                + (isNew(run) ? ", difficulté que personne ne décrivait les jours précédents" : "");
    }

    /** Whether witnesses told of these days first that pupils were kept waiting, and of other troubles before. */
    private boolean isNew(Timeline.Run run) {
        List<WeekMaterial.Told> before = material.toldOf(code).stream()
                .filter(t -> t.day().isBefore(run.first()))
                .toList();
        return count(before) >= LONG
                && before.stream().noneMatch(t -> t.symptom().equals("salle_attente_bloquee"));
    }

    /** What testimonies say of days that no section reported: silence of some isn't silence of all. */
    private String stillTold(Timeline.Run run) {
        List<WeekMaterial.Told> told = material.toldOf(code).stream()
                .filter(t -> run.days().contains(t.day()))
                .toList();
        if (told.isEmpty()) {
            return "";
        }
        long n = grounds.count("byPlatformDay:" + code + ":" + run.first(), count(told));
        long all = grounds.count("published", material.figures().testimonies().published());
        toldInSilence += n;
        told.forEach(t -> grounds.addAll(t.sources()));
        return ", mais " + Troubles.outOf(n, all)
                + (FrenchNumbers.plural(n) ? " décrivent" : " décrit") + " alors des difficultés ("
                + troubles.most(told) + ")";
    }

    private List<WeekMaterial.Told> waiting(List<LocalDate> days) {
        return material.toldOf(code).stream()
                .filter(t -> t.waiting() && days.contains(t.day()))
                .toList();
    }

    private static long count(List<WeekMaterial.Told> told) {
        return told.stream().mapToLong(WeekMaterial.Told::count).sum();
    }

    private void sources(Timeline.Run run) {
        material.reports().stream()
                .filter(r ->
                        r.platform().equals(code) && run.days().contains(r.day()) && r.state() == states().get(r.day()))
                .map(WeekMaterial.Report::mark)
                .forEach(grounds::add);
        waiting(run.days()).forEach(t -> grounds.addAll(t.sources()));
    }

    private String onTestimoniesAlone() {
        List<WeekMaterial.Told> told = material.toldOf(code);
        told.stream().flatMap(t -> t.sources().stream()).limit(MOST_SOURCES).forEach(grounds::add);
        long n = grounds.count("byPlatform:" + code, count(told));
        long all = grounds.count("published", material.figures().testimonies().published());
        List<LocalDate> days =
                told.stream().map(WeekMaterial.Told::day).distinct().sorted().toList();
        return FrenchNumbers.capital(Troubles.outOf(n, all))
                + (FrenchNumbers.plural(n) ? " décrivent" : " décrit") + ", " + Words.dates(days)
                + ", des difficultés avec " + ToolNames.within(platform) + " (" + troubles.most(told)
                + ")\u00a0; aucun signalement de nos sections ne permet d’en dire davantage.";
    }
}
