package fr.vigie.http.list;

import fr.vigie.shared.Coded;
import fr.vigie.shared.Faults;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Week;
import jakarta.ws.rs.QueryParam;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What an address asks of a list, the same on the page and over HTTP; each part may be missing.
 *
 * <p>All of them know {@code week=2021-W14} and {@code sort=}, a code of the list's own orders, with {@code -} before it for
 * the other way round.
 */
public abstract class ListQuery implements Serializable {

    private static final long serialVersionUID = 1L;

    @QueryParam("week")
    String week;

    @QueryParam("sort")
    String sort;

    /** What the list is sorted by; its usual order when the address asks for none, or for one that there isn't. */
    public abstract Coded order();

    /** The parts as the page's address names them; null or blank where nothing is asked. */
    public abstract Map<String, String> parts();

    /** Whether the last come first, as they do unless asked otherwise. */
    public boolean descending() {
        return !given(sort) || sort.startsWith("-");
    }

    /** The order asked for. */
    protected <E extends Enum<E> & Coded> E order(E usual) {
        return given(sort)
                ? Coded.find(usual.getDeclaringClass(), sort.replaceFirst("^-", ""))
                        .orElse(usual)
                : usual;
    }

    /** The week asked for; an unreadable one is a fault on {@code week}. */
    protected Optional<Week> week(Faults faults) {
        return given(week) ? faults.reading("week", () -> Week.parse(week)) : Optional.empty();
    }

    /** A day asked for, or null; an unreadable one is a fault on its field. */
    protected static LocalDate day(String field, String written, Faults faults) {
        return given(written)
                ? faults.reading(field, () -> ParisTime.read(written).day()).orElse(null)
                : null;
    }

    /** What a code asked for stands for, or null; an unknown one is a fault on its field. */
    protected static <E extends Enum<E> & Coded> E coded(
            Class<E> type, String field, String code, String unknown, Faults faults) {
        Optional<E> found = given(code) ? Coded.find(type, code) : Optional.empty();
        faults.require(!given(code) || found.isPresent(), field, unknown, code);
        return found.orElse(null);
    }

    /** Null for a part that is missing or blank. */
    protected static String orNull(String part) {
        return given(part) ? part : null;
    }

    protected static boolean given(String part) {
        return part != null && !part.isBlank();
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }
}
