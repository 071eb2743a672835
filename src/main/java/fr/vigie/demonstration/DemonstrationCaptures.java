package fr.vigie.demonstration;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import fr.vigie.shared.ParisTime;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementOrder;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import fr.vigie.statement.capture.CaptureFacts;
import fr.vigie.statement.capture.CaptureOf;
import fr.vigie.statement.capture.Captures;
import fr.vigie.statement.capture.KeptForDemonstration;
import fr.vigie.statement.rebuttal.RebuttalKind;
import fr.vigie.statement.rebuttal.RebuttalRow;
import fr.vigie.statement.rebuttal.Rebuttals;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * Captures for the statements and denials of the demonstration: real organisations are named in it, so each page says in
 * large letters that it reproduces nothing real.
 */
@ApplicationScoped
class DemonstrationCaptures {

    private static final int MOST = 500;
    private static final DateTimeFormatter WRITTEN =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'à' HH:mm", Locale.FRENCH);

    @Inject
    Statements statements;

    @Inject
    Rebuttals rebuttals;

    @Inject
    Captures captures;

    @Inject
    KeptForDemonstration kept;

    /** Makes the captures that are missing: one of each statement, two of a denial whose source was changed. */
    void make() {
        for (StatementRow statement : statements.page(StatementFilter.ALL, StatementOrder.SAID, false, 0, MOST)) {
            var facts = statement.facts();
            Instant shortlyAfter = facts.moment().instant().plus(Duration.ofMinutes(12));
            keep(
                    CaptureOf.statement(statement.id()),
                    1,
                    shortlyAfter,
                    facts.organisation() + ", " + facts.authorOffice(),
                    facts.channel(),
                    facts.summary());
            rebuttals.of(statement.id()).stream()
                    .filter(rebuttal -> rebuttal.facts().kind() == RebuttalKind.DENIAL)
                    .forEach(this::keep);
        }
    }

    private void keep(RebuttalRow denial) {
        var facts = denial.facts();
        Instant shortlyAfter = facts.moment().instant().plus(Duration.ofMinutes(5));
        keep(
                CaptureOf.rebuttal(denial.id()),
                facts.sourceChanged() ? 2 : 1,
                shortlyAfter,
                facts.author(),
                facts.channel(),
                facts.summary());
    }

    private void keep(CaptureOf of, int times, Instant first, String author, String channel, String words) {
        for (int made = captures.of(of).size(); made < times; made++) {
            Instant taken = first.plus(Duration.ofHours(2L * made));
            String which = times == 1 ? "" : made == 0 ? "Premier message, supprimé depuis" : "Message de remplacement";
            byte[] page = page(author, channel, words, which, taken);
            var facts =
                    new CaptureFacts(taken, null, "capture-de-demonstration.pdf", which.isEmpty() ? null : which, true);
            try {
                kept.keep(of, new ByteArrayInputStream(page), facts, DemonstrationWeek.ACTOR);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static byte[] page(String author, String channel, String words, String which, Instant taken) {
        String html = """
                <html lang="fr"><head><title>Capture de démonstration</title><style>
                body { font-family: Helvetica, sans-serif; font-size: 12pt }
                h1 { font-size: 22pt; border: 2pt solid black; padding: 8pt; text-align: center }
                blockquote { border-left: 4pt solid gray; padding-left: 10pt; margin: 16pt 0 }
                </style></head><body>
                <h1>CAPTURE DE DÉMONSTRATION</h1>
                <p>Cette page ne reproduit aucune publication réelle : elle a été fabriquée pour montrer Vigie.</p>
                %s
                <blockquote>%s</blockquote>
                <p>Prise le %s, heure de Paris.</p>
                </body></html>
                """.formatted(
                        String.join("", List.of(paragraph(author), paragraph(channel), paragraph(which))),
                        escaped(words),
                        WRITTEN.format(taken.atZone(ParisTime.ZONE)));
        var out = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder().withHtmlContent(html, null).toStream(out).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static String paragraph(String text) {
        return text == null || text.isBlank() ? "" : "<p>" + escaped(text) + "</p>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
