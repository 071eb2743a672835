package fr.vigie.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The tools that the union watches, as of any day. Kept in memory; every edit forgets it. */
@ApplicationScoped
public class Platforms {

    private record Period(PlatformAsOf platform, LocalDate from, LocalDate until, boolean active) {
        boolean covers(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (until == null || day.isBefore(until));
        }
    }

    @PersistenceContext
    EntityManager em;

    @Inject
    Territories territories;

    private final Remembered<List<Period>> known = new Remembered<>(this::read, periods -> true);

    /** The tools in service on this day, by name; those that stand in for others included. */
    public List<PlatformAsOf> asOf(LocalDate day) {
        return known().stream()
                .filter(p -> p.active && p.covers(day))
                .map(Period::platform)
                .toList();
    }

    /** The tool with this code as it was on this day; empty when unknown, or not in service then. */
    public Optional<PlatformAsOf> find(String code, LocalDate day) {
        return known().stream()
                .filter(p -> p.platform.code().equals(code) && p.covers(day))
                .map(Period::platform)
                .findFirst();
    }

    /**
     * The tool with this code as it was on this day, or else in its nearest period: what was reported of a tool is shown
     * with its name also outside its period.
     */
    public Optional<PlatformAsOf> nearest(String code, LocalDate day) {
        return find(code, day)
                .or(() -> known().stream()
                        .filter(p -> p.platform.code().equals(code))
                        .reduce((earlier, later) -> later.from != null && later.from.isAfter(day) ? earlier : later)
                        .map(Period::platform));
    }

    /**
     * How a tool came to be another than it was, between two days.
     *
     * @param first the day as of which it was something else before, not itself a day of change
     * @param last included
     * @return by the first day on which it was so
     */
    public SortedMap<LocalDate, PlatformAsOf> changesOf(String code, LocalDate first, LocalDate last) {
        SortedMap<LocalDate, PlatformAsOf> changes = new TreeMap<>();
        known().stream()
                .filter(p -> p.platform.code().equals(code) && p.from != null)
                .filter(p -> p.from.isAfter(first) && !p.from.isAfter(last))
                .forEach(p -> changes.put(p.from, p.platform));
        return changes;
    }

    /** Whether a tool with this code is in the catalogue, in service or not. */
    public boolean exists(String code) {
        return known().stream().anyMatch(p -> p.platform.code().equals(code));
    }

    /** Whether a tool with this code is in the catalogue and offered in forms. */
    public boolean isOffered(String code) {
        return known().stream().anyMatch(p -> p.platform.code().equals(code) && p.active);
    }

    /** The family of every tool, in service or not, by its code. */
    public Map<String, String> kinds() {
        return known().stream()
                .map(Period::platform)
                .collect(Collectors.toMap(PlatformAsOf::code, PlatformAsOf::kind, (first, again) -> first));
    }

    /** The tools in service on this day that serve an académie, its own first, then the national ones. */
    public List<PlatformAsOf> inAcademy(String academyCode, LocalDate day) {
        Set<String> own = territoriesOf(academyCode);
        List<PlatformAsOf> all = asOf(day);
        return java.util.stream.Stream.concat(
                        all.stream()
                                .filter(p -> p.prefixedTerritories().stream().anyMatch(own::contains)),
                        all.stream().filter(PlatformAsOf::isNational))
                .toList();
    }

    /** The tools in service on this day that serve a region or some part of it, its own first, then the national ones. */
    public List<PlatformAsOf> inRegion(String regionCode, LocalDate day) {
        Set<String> own = new TreeSet<>();
        territories.academiesOf(regionCode).forEach(a -> own.addAll(territoriesOf(a.code())));
        List<PlatformAsOf> all = asOf(day);
        return java.util.stream.Stream.concat(
                        all.stream()
                                .filter(p -> p.prefixedTerritories().stream().anyMatch(own::contains)),
                        all.stream().filter(PlatformAsOf::isNational))
                .toList();
    }

    /** Makes the next question read the tables again; called after every edit. */
    public void forget() {
        known.forget();
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged changed) {
        forget();
    }

    private Set<String> territoriesOf(String academyCode) {
        Set<String> own = territories.departmentsOf(academyCode).stream()
                .map(d -> "D" + d.code())
                .collect(Collectors.toCollection(TreeSet::new));
        territories.academy(academyCode).ifPresent(a -> {
            own.add("A" + a.code());
            own.add("R" + a.regionCode());
        });
        return own;
    }

    private List<Period> known() {
        return known.get();
    }

    private List<Period> read() {
        return em.unwrap(Session.class).doReturningWork(connection -> {
            var periods = new java.util.ArrayList<Period>();
            try (var rows = connection
                    .createStatement()
                    .executeQuery(
                            "select p.code, p.name, p.kind, p.active, t.authority_type, t.authority_name, t.vendor,"
                                    + " t.host, t.territory_level, t.territory_codes, lower(t.valid) as from_day,"
                                    + " upper(t.valid) as until_day"
                                    + " from platform p join platform_period t on t.platform_code = p.code"
                                    + " order by p.name, p.code, lower(t.valid) nulls first")) {
                while (rows.next()) {
                    periods.add(new Period(
                            new PlatformAsOf(
                                    rows.getString("code"),
                                    rows.getString("name"),
                                    rows.getString("kind"),
                                    AuthorityType.find(rows.getString("authority_type"))
                                            .orElse(AuthorityType.OTHER),
                                    rows.getString("authority_name"),
                                    rows.getString("vendor"),
                                    rows.getString("host"),
                                    rows.getString("territory_level"),
                                    Arrays.asList((String[])
                                            rows.getArray("territory_codes").getArray())),
                            rows.getObject("from_day", LocalDate.class),
                            rows.getObject("until_day", LocalDate.class),
                            rows.getBoolean("active")));
                }
            }
            return List.copyOf(periods);
        });
    }
}
