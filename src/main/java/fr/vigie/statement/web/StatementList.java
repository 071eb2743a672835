package fr.vigie.statement.web;

import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.http.list.ListQuery;
import fr.vigie.http.list.SortedList;
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
import java.util.stream.Collectors;

/** {@code /equipe/declarations}: the statements; filter, order and page are in its address, which can be shared. */
@Named
@RequestScoped
public class StatementList extends SortedList<StatementRow> {

    @Inject
    Statements statements;

    @Inject
    Platforms platforms;

    @Inject
    Clock clock;

    private final StatementQuery query = new StatementQuery();
    private StatementFilter filter;

    public StatementQuery getQuery() {
        return query;
    }

    @Override
    protected ListQuery query() {
        return query;
    }

    @Override
    protected long count() {
        return statements.count(filter());
    }

    @Override
    protected List<StatementRow> rows(int first, int most) {
        return statements.page(filter(), query.order(), query.descending(), first, most);
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
