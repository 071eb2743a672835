package fr.vigie.home.web;

import fr.vigie.http.Address;
import fr.vigie.http.Sentence;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import java.util.Optional;

/** What search engines are told of a page in the words of schema.org, as JSON-LD: data, which no browser runs. */
@Named
@RequestScoped
public class StructuredData {

    @Inject
    Site site;

    @Inject
    PublicReviews reviews;

    @Inject
    Address address;

    @Inject
    Sentence sentence;

    /** The site and who runs it. */
    public String getSiteHtml() {
        Map<String, Object> described = Described.as("WebSite");
        described.put("name", "Vigie");
        described.put("description", sentence.of("home.description"));
        described.put("url", address.getWhole());
        described.put("inLanguage", sentence.getLanguage());
        described.put("publisher", Described.organisation(site));
        return Described.html(described);
    }

    /** The review of the address's week; empty where there is none. */
    public String getReviewHtml() {
        return review().map(this::article).map(Described::html).orElse("{}");
    }

    private Optional<PublicReview> review() {
        try {
            return reviews.find(Week.parse(address.getLast()));
        } catch (Refused noWeek) {
            return Optional.empty();
        }
    }

    private Map<String, Object> article(PublicReview review) {
        Map<String, Object> described = Described.as("Article");
        described.put("headline", review.text().title());
        described.put("description", review.text().lede().text());
        described.put("url", address.getWhole());
        described.put("inLanguage", "fr");
        described.put("datePublished", review.edition().publishedAt());
        described.put(
                "temporalCoverage",
                review.edition().week().monday() + "/" + review.edition().week().sunday());
        described.put("author", Described.organisation(site));
        described.put("publisher", Described.organisation(site));
        return described;
    }
}
