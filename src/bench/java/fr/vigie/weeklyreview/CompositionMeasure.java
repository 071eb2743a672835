package fr.vigie.weeklyreview;

import fr.vigie.catalogue.AuthorityType;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.figures.WeekFigures;
import fr.vigie.weeklyreview.composition.Composer;
import fr.vigie.weeklyreview.composition.WeekMaterial;
import fr.vigie.weeklyreview.format.PrintedPage;
import fr.vigie.weeklyreview.material.MaterialQueries;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;

/** Composes the review of a measured week over a plain connection, in a transaction, as the application does over its own. */
public final class CompositionMeasure {

    private CompositionMeasure() {}

    /** The composed text. @param kindOf the family of every tool @param regionOf the region of every académie */
    public static ReviewText compose(
            Connection connection,
            WeekFigures figures,
            Instant asOf,
            Map<String, String> kindOf,
            Map<String, String> regionOf)
            throws SQLException {
        connection.setAutoCommit(false);
        WeekMaterial material = MaterialQueries.material(
                connection,
                figures,
                asOf,
                null,
                codes -> {
                    Map<String, PlatformAsOf> tools = new TreeMap<>();
                    codes.forEach(code -> tools.put(
                            code,
                            new PlatformAsOf(
                                    code,
                                    "Outil " + code,
                                    kindOf.get(code),
                                    AuthorityType.MINISTRY,
                                    "Ministère",
                                    null,
                                    null,
                                    "national",
                                    List.of())));
                    return tools;
                },
                codes -> new TreeMap<>(),
                Map.of(),
                regionOf,
                Map.of(),
                List.of());
        connection.commit();
        connection.setAutoCommit(true);
        return ReviewText.of(Composer.compose(material));
    }

    /** What such a review weighs on the wire, as a page of its own, in bytes after compression. */
    public static int bytesOnTheWire(ReviewText text, WeekFigures figures, Instant asOf) throws IOException {
        Edition edition =
                Edition.drafted(figures.week(), 1, text, new FrozenFigures().json(figures), asOf, "redaction", asOf);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream wire = new GZIPOutputStream(bytes)) {
            wire.write(PrintedPage.of(new PublicReview(edition, text, 0)).html().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }
}
