package fr.vigie.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/**
 * All that this node keeps in memory of the catalogue. It is read ahead of whoever asks: a witness who asks for the form
 * when the database has just gone away, as the first one since this node started, gets it all the same.
 */
@ApplicationScoped
public class KnownCatalogue {

    @Inject
    Territories territories;

    @Inject
    Platforms platforms;

    @Inject
    Vocabulary vocabulary;

    @Inject
    SchoolCalendar calendar;

    /** Reads again what was changed or never read. @throws RuntimeException when the database does not answer */
    public void read() {
        territories.regions();
        platforms.asOf(LocalDate.EPOCH);
        vocabulary.symptoms();
        vocabulary.features();
        vocabulary.rejectionReasons();
        calendar.known();
    }
}
