package fr.vigie.catalogue.territory;

import fr.vigie.audit.AuditEvent;
import fr.vigie.audit.AuditTrail;
import fr.vigie.catalogue.CatalogueChanged;
import fr.vigie.catalogue.Territories;
import fr.vigie.identity.CurrentStaff;
import fr.vigie.identity.Permission;
import fr.vigie.identity.Requires;
import fr.vigie.shared.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;

/** The places of each level as they are kept: read whole, and one of them edited. None is ever removed. */
@ApplicationScoped
@Transactional
public class Gazetteer {

    @PersistenceContext
    EntityManager em;

    @Inject
    Territories territories;

    @Inject
    Event<CatalogueChanged> changed;

    @Inject
    AuditTrail trail;

    @Inject
    CurrentStaff staff;

    /** All places of a level by their codes, each with what is said of it by column. */
    @Requires(Permission.SEE_CATALOGUE)
    public List<Map<String, String>> all(Level level) {
        List<Object[]> rows = em.unwrap(Session.class)
                .createNativeQuery(
                        "select "
                                + String.join(
                                        ", ",
                                        level.parts().stream().map(Part::field).toList())
                                + " from " + level.code() + " order by code",
                        Object[].class)
                .getResultList();
        return rows.stream()
                .map(row -> {
                    Map<String, String> said = new LinkedHashMap<>();
                    for (int i = 0; i < row.length; i++) {
                        said.put(level.parts().get(i).column(), (String) row[i]);
                    }
                    return said;
                })
                .toList();
    }

    /**
     * Says what a place is; a new code is a new place.
     *
     * @param written by column
     * @throws fr.vigie.shared.Refused with every fault, under the columns
     */
    @Requires(Permission.EDIT_CATALOGUE)
    public void say(Level level, Map<String, String> written) {
        Faults faults = new Faults();
        Place place = Place.read(level, written::get, territories, faults);
        faults.refuseIfAny();
        Place.Outcome outcome = em.unwrap(Session.class).doReturningWork(place::write);
        if (outcome == Place.Outcome.UNCHANGED) {
            return;
        }
        trail.record(AuditEvent.of(staff.login(), "catalogue.territory", level.code(), place.code())
                .with("name", place.said().get(Part.NAME))
                .with("region", place.said().get(Part.REGION))
                .with("academy", place.said().get(Part.ACADEMY)));
        changed.fire(new CatalogueChanged());
    }
}
