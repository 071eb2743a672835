package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.identity.Permission;
import fr.vigie.server.InServer;
import fr.vigie.shared.Messages;
import jakarta.annotation.Resource;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Walks the schema: each column that can hold words, names or numbers of a person is claimed by a room, or stands in
 * {@code impersonal.txt} because it can't. A column that somebody adds fails here until it is decided.
 */
@InServer
class PersonalDataIT {

    private static final String COLUMNS = """
            select c.table_name || '.' || c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE' and c.table_name <> 'flyway_schema_history'
              and c.data_type in ('text', 'character varying', 'bytea', 'json', 'jsonb', 'uuid', 'ARRAY', 'tsvector', 'inet')
              and not exists (
                select from information_schema.key_column_usage k join information_schema.table_constraints f
                  using (constraint_schema, constraint_name)
                where f.constraint_type = 'FOREIGN KEY' and k.table_name = c.table_name and k.column_name = c.column_name)
            order by 1
            """;

    @Resource(lookup = "java:jboss/datasources/VigieOwnerDS")
    DataSource owner;

    @Inject
    @Any
    Instance<HoldsPersonalData> rooms;

    @Test
    void every_column_that_can_hold_personal_data_is_claimed_or_known_to_hold_none() throws Exception {
        Set<String> impersonal = impersonal();
        List<String> undecided = new ArrayList<>();
        for (String column : columns()) {
            String[] parts = column.split("\\.");
            if (claims().stream().noneMatch(claim -> claim.claims(parts[0], parts[1]))
                    && !impersonal.contains(column)) {
                undecided.add(column);
            }
        }
        assertThat(undecided)
                .as("claim it in the room's HoldsPersonalData, or say in impersonal.txt that it holds none")
                .isEmpty();
    }

    @Test
    void no_column_is_claimed_and_impersonal_at_once_and_none_is_named_that_is_gone() throws Exception {
        List<String> there = columns();
        assertThat(impersonal()).allSatisfy(column -> {
            assertThat(there).contains(column);
            String[] parts = column.split("\\.");
            assertThat(claims()).noneMatch(claim -> claim.claims(parts[0], parts[1]));
        });
    }

    @Test
    void nobody_is_asked_whether_they_are_a_member() throws Exception {
        assertThat(columns())
                .filteredOn(column -> !column.startsWith("staff_"))
                .noneMatch(column ->
                        column.substring(column.indexOf('.')).matches(".*(member|syndic|union|adheren|affiliat).*"));
    }

    @Test
    void every_claim_says_what_why_by_what_right_to_whom_and_how_long_in_both_languages() {
        assertThat(claims()).isNotEmpty().allSatisfy(claim -> {
            for (String part : new String[] {"", ".purpose", ".basis", ".recipients", ".keep"}) {
                String code = claim.sentence(part);
                assertThat(Messages.FRENCH.sentence(code, 1)).as(code).isNotEqualTo(code);
                assertThat(Messages.ENGLISH.sentence(code, 1)).as(code).isNotEqualTo(code);
            }
        });
    }

    @Test
    void what_has_a_duration_has_a_rule_of_that_duration_that_touches_its_tables() {
        List<Retention> rules =
                rooms.stream().flatMap(room -> room.retention().stream()).toList();
        assertThat(claims())
                .filteredOn(claim -> claim.keep() != null)
                .allSatisfy(claim -> assertThat(rules)
                        .as(claim.room() + "." + claim.name())
                        .anyMatch(rule -> rule.keep().equals(claim.keep()) && ends(rule, claim)));
    }

    private static boolean ends(Retention rule, PersonalData claim) {
        return claim.columns().stream()
                .map(column -> column.substring(0, column.indexOf('.')))
                .anyMatch(table -> rule.actions().stream()
                        .anyMatch(action -> action.matches("(?s)(delete from|update) " + table + "\\b.*")));
    }

    @Test
    void who_reads_it_is_named_by_permissions_that_there_are() {
        assertThat(claims())
                .flatExtracting(PersonalData::readers)
                .isNotEmpty()
                .allSatisfy(
                        name -> assertThat(Permission.valueOf(name).holders()).isNotEmpty());
        assertThat(claims())
                .filteredOn(claim -> claim.readers().isEmpty())
                .as("no staff ever reads these")
                .extracting(claim -> claim.room() + "." + claim.name())
                .containsExactlyInAnyOrder("mail.letter", "moderation.notice", "evidence.deposits");
    }

    private List<PersonalData> claims() {
        return rooms.stream().flatMap(room -> room.personalData().stream()).toList();
    }

    private List<String> columns() throws Exception {
        List<String> columns = new ArrayList<>();
        try (var connection = owner.getConnection();
                var select = connection.createStatement();
                var rows = select.executeQuery(COLUMNS)) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }

    private static Set<String> impersonal() throws Exception {
        try (var file = PersonalDataIT.class.getResourceAsStream("/fr/vigie/privacy/impersonal.txt")) {
            Set<String> columns = new TreeSet<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(columns::add);
            return columns;
        }
    }
}
