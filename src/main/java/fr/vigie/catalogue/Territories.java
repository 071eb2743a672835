package fr.vigie.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hibernate.Session;

/**
 * Regions, académies and départements, kept in memory. Codes are taken with or without the
 * letter of their level ({@code A24} or {@code 24}).
 */
@ApplicationScoped
public class Territories {

    private record Known(
            Map<String, Region> regions, Map<String, Academy> academies, Map<String, Department> departments) {}

    @PersistenceContext
    EntityManager em;

    private final Remembered<Known> known = new Remembered<>(this::read, read -> !read.academies.isEmpty());

    /** All regions by name. */
    public List<Region> regions() {
        return List.copyOf(known().regions.values());
    }

    /** All académies by name. */
    public List<Academy> academies() {
        return List.copyOf(known().academies.values());
    }

    /** All départements by code. */
    public List<Department> departments() {
        return List.copyOf(known().departments.values());
    }

    public Optional<Region> region(String code) {
        return Optional.ofNullable(known().regions.get(bare(code, 'R')));
    }

    public Optional<Academy> academy(String code) {
        return Optional.ofNullable(known().academies.get(bare(code, 'A')));
    }

    public Optional<Department> department(String code) {
        return Optional.ofNullable(known().departments.get(bare(code, 'D')));
    }

    /** The region that holds an académie; an académie lies in one region. */
    public Optional<Region> regionOf(String academyCode) {
        return academy(academyCode).flatMap(academy -> region(academy.regionCode()));
    }

    /** The départements of an académie, by code. */
    public List<Department> departmentsOf(String academyCode) {
        String code = bare(academyCode, 'A');
        return departments().stream().filter(d -> d.academyCode().equals(code)).toList();
    }

    /** The académies of a region, by name. */
    public List<Academy> academiesOf(String regionCode) {
        String code = bare(regionCode, 'R');
        return academies().stream().filter(a -> a.regionCode().equals(code)).toList();
    }

    /** Makes the next question read the tables again; called after every edit. */
    public void forget() {
        known.forget();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged changed) {
        forget();
    }

    private static String bare(String code, char level) {
        return code != null && code.length() > 1 && code.charAt(0) == level ? code.substring(1) : code;
    }

    private Known known() {
        return known.get();
    }

    private Known read() {
        Map<String, Region> regions = new LinkedHashMap<>();
        for (Object[] r :
                rows("select code, name, area, school_authority, time_zone, slug from region order by name")) {
            regions.put(
                    (String) r[0],
                    new Region(
                            (String) r[0],
                            (String) r[1],
                            r[2].equals("drom"),
                            (String) r[3],
                            ZoneId.of((String) r[4]),
                            (String) r[5]));
        }
        Map<String, Academy> academies = new LinkedHashMap<>();
        for (Object[] r : rows("select code, name, region_code, holiday_zone, seat from academy order by name")) {
            academies.put(
                    (String) r[0],
                    new Academy((String) r[0], (String) r[1], (String) r[2], (String) r[3], (String) r[4]));
        }
        Map<String, Department> departments = new LinkedHashMap<>();
        for (Object[] r : rows("select code, name, region_code, academy_code, college_authority, uai_prefix"
                + " from department order by code")) {
            departments.put(
                    (String) r[0],
                    new Department(
                            (String) r[0], (String) r[1], (String) r[2], (String) r[3], (String) r[4], (String) r[5]));
        }
        return new Known(regions, academies, departments);
    }

    private List<Object[]> rows(String sql) {
        return em.unwrap(Session.class).createNativeQuery(sql, Object[].class).getResultList();
    }
}
