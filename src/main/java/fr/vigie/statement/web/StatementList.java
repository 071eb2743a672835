package fr.vigie.statement.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.ListAddress;
import fr.vigie.shared.ParisTime;
import fr.vigie.shared.Refused;
import fr.vigie.statement.StatementFilter;
import fr.vigie.statement.StatementKind;
import fr.vigie.statement.StatementRow;
import fr.vigie.statement.Statements;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code /equipe/declarations}: the statements; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class StatementList {

    private static final int ROWS = 50;

    @Inject
    Statements statements;

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    private final StatementQuery query = new StatementQuery();
    private int page = 1;
    private StatementFilter filter;
    private List<StatementRow> rows;
    private Long total;

    public StatementQuery getQuery() {
        return query;
    }

    public List<StatementRow> getRows() {
        if (rows == null) {
            rows = statements.page(filter(), query.order(), query.descending(), (getPage() - 1) * ROWS, ROWS);
        }
        return rows;
    }

    public long getTotal() {
        if (total == null) {
            total = statements.count(filter());
        }
        return total;
    }

    /** From 1; the last one for an address that goes further than the list. */
    public int getPage() {
        return Math.min(page, getPages());
    }

    public void setPage(int page) {
        this.page = Math.max(1, page);
    }

    public int getPages() {
        return (int) Math.max(1, (getTotal() + ROWS - 1) / ROWS);
    }

    /** The address of another page of the same list. */
    public String at(int otherPage) {
        return ListAddress.of(query.parts(), Map.of("page", String.valueOf(otherPage)));
    }

    /** The address of the same list in another order; a second click on the same column turns it round. */
    public String sorted(String code) {
        return ListAddress.of(
                query.parts(), Map.of("tri", isSorted(code) && !query.descending() ? "-" + code : code, "page", "1"));
    }

    /** {@code ascending}, {@code descending} or {@code none}, as {@code aria-sort} takes it. */
    public String direction(String code) {
        return !isSorted(code) ? "none" : query.descending() ? "descending" : "ascending";
    }

    private boolean isSorted(String code) {
        return query.order().code().equals(code);
    }

    /** A part of the address that means nothing lets everything through, as on any list. */
    private StatementFilter filter() {
        if (filter == null) {
            try {
                filter = query.filter();
            } catch (Refused meaningless) {
                filter = StatementFilter.ALL;
            }
        }
        return filter;
    }

    public List<StatementKind> getKinds() {
        return List.of(StatementKind.values());
    }

    public List<PlatformAsOf> getPlatforms() {
        return platforms.asOf(ParisTime.day(clock.instant())).stream()
                .filter(platform -> !platform.isWorkaround())
                .toList();
    }

    /** The names of the tools that a statement names, as they were on its day; empty for all tools. */
    public String names(StatementRow row) {
        return row.facts().platforms().stream()
                .map(code -> platforms
                        .nearest(code, row.facts().moment().day())
                        .map(PlatformAsOf::name)
                        .orElse(code))
                .collect(Collectors.joining(", "));
    }
}
