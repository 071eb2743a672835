package fr.vigie.evidence.content;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.dossier.Cover;
import fr.vigie.evidence.dossier.Document;
import fr.vigie.evidence.dossier.Dossier;
import fr.vigie.evidence.dossier.Gathered;
import fr.vigie.evidence.dossier.ReadMe;
import fr.vigie.evidence.proof.Cited;
import fr.vigie.evidence.proof.ReviewProof;
import fr.vigie.evidence.release.Leaving;
import fr.vigie.evidence.release.Quotation;
import fr.vigie.evidence.release.Quotations;
import fr.vigie.evidence.release.Selection;
import fr.vigie.evidence.table.DataFiles;
import fr.vigie.figures.WeekFigures;
import fr.vigie.french.FrenchNumbers;
import fr.vigie.pdf.PdfDocument;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import fr.vigie.weeklyreview.format.OpenDocument;
import fr.vigie.weeklyreview.format.PrintedPage;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Fills a bag with what a pack holds, and says beforehand what that would be. */
@ApplicationScoped
public class Contents {

    @Inject
    Facts facts;

    @Inject
    Leaving leaving;

    @Inject
    Quotations quotations;

    @Inject
    PublicReviews reviews;

    @Inject
    KeptFiles keptFiles;

    @Inject
    ReviewProof proof;

    /**
     * What a pack would hold and what would stay out of it; for staff, never in the pack.
     *
     * @param published testimonies of the period's weeks that the public figures count
     * @param lines testimonies that would have a line of their own
     * @param coarse those of them that would say less than tool, day and académie
     * @param quoted quotations
     * @param awaiting testimonies received and not yet moderated, or set aside
     * @param withdrawn testimonies counted and then withdrawn, or internal: without a line of their own
     * @param hidden testimonies that may leave but have no line, since fewer than five would share it or the filter asks
     *     for more than they say
     * @param reports reports of the period
     * @param statements official statements of the period's weeks
     * @param reviews published reviews of the period's weeks
     * @param damaged files that it would take along and that are no longer what was kept: it can't be made until they are
     *     restored
     */
    public record Preview(
            long published,
            long lines,
            long coarse,
            long quoted,
            long awaiting,
            long withdrawn,
            long hidden,
            long reports,
            long statements,
            long reviews,
            List<Damaged.File> damaged) {

        /** Whether there is nothing to hand over; pages can't name a property "empty", a word of their language. */
        public boolean isNothing() {
            return published + reports + statements == 0;
        }
    }

    /** What a pack would hold. */
    public Preview preview(Connection connection, Selection selection, Instant asOf) throws SQLException {
        long published = 0;
        long lines = 0;
        long coarse = 0;
        long quoted = 0;
        long awaiting = 0;
        long internal = 0;
        long hidden = 0;
        long reports = 0;
        long statements = 0;
        long publishedReviews = 0;
        List<Quotation> said = new ArrayList<>();
        for (Week week : selection.weeks()) {
            Leaving.WeekRelease known = leaving.week(connection, week, asOf);
            WeekFigures figures = known.figures();
            published += figures.testimonies().published();
            awaiting += figures.testimonies().received() - figures.testimonies().counted();
            internal += figures.testimonies().counted() - known.release().lines();
            var taken = Leaving.within(selection, week, known.release());
            long told = 0;
            for (var cell : taken.entrySet()) {
                long n = known.release().count(cell.getKey());
                told += n;
                coarse += cell.getValue().academy() == null ? n : 0;
            }
            lines += told;
            hidden += known.release().lines() - told;
            List<Quotation> ofWeek = quotations.of(connection, selection, week, known);
            quoted += ofWeek.size();
            said.addAll(ofWeek);
            reports += figures.reports();
            statements += figures.statements();
            publishedReviews += reviews.find(week).isPresent() ? 1 : 0;
        }
        return new Preview(
                published,
                lines,
                coarse,
                quoted,
                awaiting,
                internal,
                hidden,
                reports,
                statements,
                publishedReviews,
                keptFiles.damaged(connection, selection, asOf, said));
    }

    /**
     * Writes the payload.
     *
     * @param connection in a transaction that sees one state of the database
     * @param folder where files may wait
     * @param edition a review to prove, whatever became of it, with all other editions of its week; or null
     * @return what was written about
     */
    public Gathered fill(
            Bag bag, Connection connection, Cover cover, PublicReview edition, Path folder, Facts.Progress progress)
            throws IOException, SQLException {
        try (DataFiles files = new DataFiles(bag, folder, about(cover))) {
            Cited cited = Cited.of(connection, edition);
            Gathered gathered = facts.write(connection, cover.selection(), cover.asOf(), cited, files, bag, progress);
            if (gathered.isEmpty() && edition == null) {
                return gathered;
            }
            if (edition != null) {
                proof.write(connection, edition, cited, gathered.quotations(), files, bag);
            }
            files.finish(cover.title(), ParisTime.day(cover.asOf()));
            progress.at(90);
            Dossier dossier = new Dossier(cover, gathered);
            Document whole = dossier.whole(files.lines());
            bag.payload("synthese.pdf", dossier.summary().pdf(cover.asOf()));
            bag.payload("dossier.pdf", whole.pdf(cover.asOf()));
            bag.payload("dossier.odt", whole.odt());
            for (Week week : cover.selection().weeks()) {
                var published = reviews.find(week);
                if (published.isPresent()) {
                    review(bag, published.get());
                }
            }
            if (edition != null) {
                for (PublicReview each : reviews.everPublished(edition.edition().week())) {
                    if (bag.payload().stream().noneMatch(file -> file.path().equals("data/" + name(each) + ".pdf"))) {
                        review(bag, each);
                    }
                }
            }
            progress.at(95);
            return gathered;
        }
    }

    private static String name(PublicReview review) {
        return "bilans/" + review.edition().week() + "-edition-"
                + review.edition().number();
    }

    private static void review(Bag bag, PublicReview review) throws IOException {
        bag.payload(
                name(review) + ".pdf",
                PdfDocument.of(PrintedPage.of(review).html(), review.edition().publishedAt()));
        bag.payload(name(review) + ".odt", OpenDocument.of(review));
    }

    private static List<Object[]> about(Cover cover) {
        List<Object[]> lines = new ArrayList<>();
        lines.add(new Object[] {"Dossier", cover.title()});
        if (!cover.embargo().isEmpty()) {
            lines.add(new Object[] {"Embargo", cover.embargo()});
        }
        lines.add(new Object[] {"Période", FrenchNumbers.capital(cover.period())});
        lines.add(new Object[] {"Destinataire", cover.recipient()});
        lines.add(new Object[] {"Objet", cover.purpose()});
        lines.add(new Object[] {"Chiffres arrêtés le", cover.asOf()});
        lines.add(new Object[] {"Contact", cover.contact()});
        lines.add(new Object[] {
            "Cases vides", "Ce qui situerait moins de cinq témoignages, ou permettrait de le déduire, est omis."
        });
        lines.add(new Object[] {"Dictionnaire", "datapackage.json dit ce que contient chaque colonne de chaque feuille."
        });
        return lines;
    }

    /** {@code LISEZMOI.txt}. */
    public byte[] readMe(
            Cover cover, Instant signedAt, String fingerprint, boolean stamped, boolean local, boolean stampRoot) {
        return ReadMe.of(cover, signedAt, fingerprint, stamped, local, stampRoot);
    }
}
