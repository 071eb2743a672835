package fr.vigie.weeklyreview.web;

import fr.vigie.french.FrenchDates;
import fr.vigie.http.Address;
import fr.vigie.http.Form;
import fr.vigie.http.Sentence;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Edition;
import fr.vigie.weeklyreview.Passage;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import fr.vigie.weeklyreview.format.Imprint;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** {@code /bilans} and {@code /bilans/2021-W14}: what is published, the same for everybody. */
@Named
@RequestScoped
public class PublicReviewPage {

    @Inject
    PublicReviews reviews;

    @Inject
    Address address;

    @Inject
    Sentence sentence;

    private List<PublicReview> all;
    private Optional<PublicReview> one;

    /** All published reviews, latest week first. */
    public List<PublicReview> getAll() {
        if (all == null) {
            all = reviews.all();
        }
        return all;
    }

    /** The reviews of a year. */
    public record Year(int year, List<PublicReview> reviews) {}

    /** All published reviews by year, latest first. */
    public List<Year> getYears() {
        Map<Integer, List<PublicReview>> years = getAll().stream()
                .collect(Collectors.groupingBy(
                        review -> review.edition().week().year(), LinkedHashMap::new, Collectors.toList()));
        return years.entrySet().stream()
                .map(year -> new Year(year.getKey(), year.getValue()))
                .toList();
    }

    /** The figures that a reader sees at a glance. */
    public List<KeyFigure> keys(PublicReview review) {
        return KeyFigure.of(review.edition().figures());
    }

    /** The sections by the page that they are printed on. */
    public List<Leaf> leaves(PublicReview review) {
        return Leaf.of(review.text().blocks());
    }

    /** Where the figures of a paragraph come from, each in words. */
    public List<FigureOrigin> origins(Passage passage, PublicReview review) {
        return FigureOrigin.of(passage, review.edition(), sentence);
    }

    /** The week of the address, or null when it is none. */
    public Week getWeek() {
        try {
            return Week.parse(address.getLast());
        } catch (Refused noWeek) {
            return null;
        }
    }

    /** The review of the address's week, or null. */
    public PublicReview getOne() {
        if (one == null) {
            one = getWeek() == null ? Optional.empty() : reviews.find(getWeek());
        }
        return one.orElse(null);
    }

    /** The withdrawn edition that the address still speaks of, or null. */
    public Edition getTombstone() {
        return getWeek() == null || getOne() != null
                ? null
                : reviews.tombstone(getWeek()).orElse(null);
    }

    /** What a reader has to know before reading: what this edition corrects. */
    public List<String> head(PublicReview review) {
        return Imprint.head(review);
    }

    /** Edition, instant, corrections, withdrawals, digest. */
    public List<String> imprint(PublicReview review) {
        return Imprint.of(review);
    }

    /** The page's title; where the address names no week with a review, the page answers 404. */
    public String getHeading() {
        if (getOne() != null) {
            return getOne().text().title();
        }
        if (getTombstone() == null) {
            Form.none();
            return "";
        }
        return sentence.of("weeklyreview.public.withdrawn", getWeek());
    }

    /** The lede, for those who are sent the page's address. */
    public String getDescription() {
        return getOne() == null ? "" : getOne().text().lede().text();
    }

    /** « du lundi 5 au dimanche 11 avril 2021 ». */
    public String span(Week week) {
        return FrenchDates.run(week.monday(), week.sunday());
    }
}
