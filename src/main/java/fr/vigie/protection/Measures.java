package fr.vigie.protection;

import fr.vigie.identity.emergency.EmergencyAccess;
import fr.vigie.identity.emergency.EmergencyAccesses;
import fr.vigie.identity.factor.SecondFactorRule;
import fr.vigie.privacy.KeyRotation;
import fr.vigie.privacy.LegalHold;
import fr.vigie.privacy.LegalHolds;
import fr.vigie.privacy.RightsRequest;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.Session;

/** The measures of the impact assessment as they stand in this installation today, counted and not claimed. */
@ApplicationScoped
class Measures {

    @Inject
    SecondFactorRule secondFactor;

    @Inject
    KeyRotation keys;

    @Inject
    RightsRequests requests;

    @Inject
    LegalHolds holds;

    @Inject
    EmergencyAccesses emergencies;

    @Inject
    Clock clock;

    @PersistenceContext
    EntityManager em;

    /** Each with how it stands, in the language of the page. */
    List<List<String>> inForce(Messages language) {
        return List.of(
                row(language, "factor", secondFactor.isOnlyOffered() ? "factor.offered" : "factor.required", factors()),
                row(language, "keys", "keys.here", sealed()),
                row(language, "rights", "rights.here", rights()),
                row(language, "holds", "holds.here", new Object[] {held()}),
                row(language, "emergency", "emergency.here", emergencies()));
    }

    private static List<String> row(Messages language, String what, String how, Object... counted) {
        return List.of(
                language.sentence("protection.measure." + what),
                language.sentence("protection.measure." + how, counted));
    }

    /** Open accounts, and how many of them have a second factor. */
    private Object[] factors() {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select count(f.staff_id) as having_one, count(*) as all_of_them from staff_member m left join"
                                + " staff_second_factor f on f.staff_id = m.id and f.confirmed_at is not null where m.active",
                        Object[].class)
                .addScalar("having_one", Long.class)
                .addScalar("all_of_them", Long.class)
                .getSingleResult();
    }

    private Object[] sealed() {
        List<KeyRotation.Standing> standing =
                keys.standing().stream().filter(each -> !each.lasting()).toList();
        return new Object[] {
            standing.stream().mapToLong(KeyRotation.Standing::rows).sum(),
            standing.stream().mapToLong(KeyRotation.Standing::outdated).sum()
        };
    }

    private Object[] rights() {
        LocalDate today = ParisTime.day(clock.instant());
        List<RightsRequest> open =
                requests.all().stream().filter(RightsRequest::isOpen).toList();
        return new Object[] {
            (long) open.size(),
            open.stream().filter(each -> each.daysLeft(today) < 0).count()
        };
    }

    private Object[] emergencies() {
        List<EmergencyAccess> told = emergencies.told();
        return new Object[] {
            (long) told.size(),
            told.stream().mapToLong(EmergencyAccess::readings).sum()
        };
    }

    private long held() {
        return holds.all().stream().filter(LegalHold::isInForce).count();
    }
}
