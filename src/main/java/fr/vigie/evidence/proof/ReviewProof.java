package fr.vigie.evidence.proof;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.evidence.table.ProofTables;
import fr.vigie.evidence.table.Rows;
import fr.vigie.weeklyreview.Block;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Editions;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.Reproducing;
import fr.vigie.weeklyreview.remark.FigureNames;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;

/**
 * Follows every reference of an edition into the file that proves it (law of 29 July 1881, articles 35 and 55): each
 * paragraph's sources and figures with where they are, the figures as they were frozen and counted again, all editions and
 * versions.
 */
@ApplicationScoped
public class ReviewProof {

    private static final String DATA = "data/donnees/";

    /** Where the rows are that a figure counts, by the first part of its name. */
    private static final Map<String, String> ROWS = Map.ofEntries(
            Map.entry("byDay", "jours.csv"),
            Map.entry("byPlatform", "outils.csv"),
            Map.entry("byPlatformDay", "outils-jours.csv"),
            Map.entry("bySymptom", "problemes.csv"),
            Map.entry("byRegion", "regions.csv"),
            Map.entry("regions", "regions.csv"),
            Map.entry("byAcademy", "academies.csv"),
            Map.entry("academies", "academies.csv"),
            Map.entry("reports", "signalements.csv"),
            Map.entry("statements", "declarations.csv"),
            Map.entry("contradicted", "refutations.csv"));

    @Inject
    Editions editions;

    @Inject
    Reproducing reproducing;

    /** Writes it. @param quoted in the order of their numbers in the pack */
    public void write(
            Connection connection, PublicReview review, Cited cited, List<Quotation> quoted, DataFiles files, Bag bag)
            throws IOException, SQLException {
        Edition edition = review.edition();
        Map<String, CitedRows.Place> places =
                new CitedRows(connection, files, cited, edition.text().internalMarks()).write(quoted);
        sources(edition, places, files);
        figures(review, files);
        editions(connection, edition, files);
        bag.payload(
                "bilans/" + edition.week() + "-edition-" + edition.number() + "-chiffres.json",
                edition.figures().getBytes(StandardCharsets.UTF_8));
    }

    private static void sources(Edition edition, Map<String, CitedRows.Place> places, DataFiles files)
            throws IOException {
        files.begin(ProofTables.SOURCES);
        passage(0, "Chapô", edition.text().lede(), places, files);
        int rank = 0;
        for (Block block : edition.text().blocks()) {
            for (Passage passage : block.passages()) {
                passage(++rank, block.heading(), passage, places, files);
            }
        }
        files.end();
    }

    private static void passage(
            int rank, String heading, Passage passage, Map<String, CitedRows.Place> places, DataFiles files) {
        for (String mark : passage.sources()) {
            var place = places.getOrDefault(mark, new CitedRows.Place("inconnue", mark, null, "introuvable"));
            files.line(
                    rank,
                    heading,
                    passage.nature().code(),
                    place.name(),
                    place.kind(),
                    place.file(),
                    place.name(),
                    place.since());
        }
        passage.figures()
                .forEach((name, value) -> files.line(
                        rank,
                        heading,
                        passage.nature().code(),
                        name,
                        "chiffre",
                        DATA + "chiffres-du-bilan.csv",
                        name,
                        null));
    }

    private void figures(PublicReview review, DataFiles files) throws IOException {
        Edition edition = review.edition();
        SortedMap<String, Long> published = FigureNames.of(edition.figures()).byName();
        SortedMap<String, Long> again =
                FigureNames.of(reproducing.reproduce(review).recomputed()).byName();
        Map<String, Long> told = edition.text()
                .passages()
                .flatMap(passage -> passage.figures().entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
        Set<String> names = new java.util.TreeSet<>(published.keySet());
        names.addAll(told.keySet());
        files.begin(ProofTables.FIGURES);
        names.forEach(name -> files.line(
                name,
                published.getOrDefault(name, told.get(name)),
                again.get(name),
                DATA + ROWS.getOrDefault(name.split(":")[0], rows(name)),
                told.containsKey(name)));
        files.end();
    }

    private static String rows(String name) {
        return name.startsWith("states") || name.startsWith("inaccessibleUntil")
                ? "outils-jours.csv"
                : "temoignages.csv";
    }

    private void editions(Connection connection, Edition proven, DataFiles files) throws IOException, SQLException {
        files.begin(ProofTables.EDITIONS);
        for (Edition each : editions.of(proven.week())) {
            if (each.publishedAt() != null) {
                files.line(
                        each.number(),
                        null,
                        each.status().code(),
                        each.asOf(),
                        each.savedAt(),
                        each.approvedAt(),
                        each.publishedAt(),
                        each.withdrawnAt(),
                        each.erratum(),
                        each.digest());
            }
        }
        Rows.each(
                connection,
                "select version, saved_at, encode(sha256(convert_to(body::text, 'UTF8')), 'hex') as sha"
                        + " from weekly_review_version where edition_id = ? order by version",
                List.of(proven.id()),
                row -> files.line(
                        proven.number(),
                        row.getLong("version"),
                        null,
                        null,
                        Rows.instant(row, "saved_at"),
                        null,
                        null,
                        null,
                        null,
                        row.getString("sha")));
        files.end();
    }
}
