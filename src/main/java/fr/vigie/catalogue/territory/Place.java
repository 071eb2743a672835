package fr.vigie.catalogue.territory;

import fr.vigie.catalogue.Territories;
import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A region, an académie or a département, as somebody says that it is.
 *
 * @param level which of them
 * @param said each of the level's parts
 */
record Place(Level level, Map<Part, String> said) {

    /** What saying it did. */
    enum Outcome {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /**
     * Reads one.
     *
     * @param written the text of each column
     * @param faults under the columns: a part that is missing or may not be so; a département whose académie lies in another
     *     region
     * @return null when anything is at fault
     */
    static Place read(Level level, Function<String, String> written, Territories territories, Faults faults) {
        Faults own = new Faults();
        Map<Part, String> said = new EnumMap<>(Part.class);
        for (Part part : level.parts()) {
            String text = part.read(written.apply(part.column()), territories, own);
            if (text != null) {
                said.put(part, text);
            }
        }
        String region = said.get(Part.REGION);
        String academy = said.get(Part.ACADEMY);
        if (region != null && academy != null) {
            own.require(
                    territories.academy(academy).orElseThrow().regionCode().equals(region),
                    Part.ACADEMY.column(),
                    "catalogue.territory.elsewhere",
                    territories.academy(academy).orElseThrow().name(),
                    territories.region(region).orElseThrow().name());
        }
        try {
            own.refuseIfAny();
            return new Place(level, said);
        } catch (Refused refused) {
            refused.faults().forEach(faults::add);
            return null;
        }
    }

    String code() {
        return said.get(level.parts().get(0));
    }

    /**
     * Writes it. What it was stays in the history of the catalogue.
     *
     * @throws Refused on {@code slug}, which the map knows: another one than before, or that of another region
     */
    Outcome write(Connection connection) throws SQLException {
        Optional<Map<Part, String>> before = known(connection);
        if (before.isPresent() && before.get().equals(said)) {
            return Outcome.UNCHANGED;
        }
        if (level == Level.REGION) {
            keepSlug(before, connection);
        }
        String fields = level.parts().stream().map(Part::field).collect(Collectors.joining(", "));
        String marks = level.parts().stream().map(part -> "?").collect(Collectors.joining(", "));
        String changes = level.parts().stream()
                .skip(1)
                .map(part -> part.field() + " = excluded." + part.field())
                .collect(Collectors.joining(", "));
        try (PreparedStatement upsert = connection.prepareStatement("insert into " + level.code() + " (" + fields
                + ") values (" + marks + ") on conflict (code) do update set " + changes)) {
            int at = 1;
            for (Part part : level.parts()) {
                upsert.setString(at++, said.get(part));
            }
            upsert.executeUpdate();
        }
        return before.isPresent() ? Outcome.UPDATED : Outcome.CREATED;
    }

    private void keepSlug(Optional<Map<Part, String>> before, Connection connection) throws SQLException {
        String slug = said.get(Part.SLUG);
        if (before.isPresent() && !before.get().get(Part.SLUG).equals(slug)) {
            throw Refused.because(
                    Part.SLUG.column(),
                    "catalogue.territory.slug.stays",
                    before.get().get(Part.SLUG));
        }
        try (PreparedStatement select =
                connection.prepareStatement("select name from region where slug = ? and code <> ?")) {
            select.setString(1, slug);
            select.setString(2, code());
            try (ResultSet row = select.executeQuery()) {
                if (row.next()) {
                    throw Refused.because(Part.SLUG.column(), "catalogue.territory.slug.taken", row.getString(1));
                }
            }
        }
    }

    private Optional<Map<Part, String>> known(Connection connection) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select * from " + level.code() + " where code = ?")) {
            select.setString(1, code());
            try (ResultSet row = select.executeQuery()) {
                if (!row.next()) {
                    return Optional.empty();
                }
                Map<Part, String> known = new EnumMap<>(Part.class);
                for (Part part : level.parts()) {
                    known.put(part, row.getString(part.field()));
                }
                return Optional.of(known);
            }
        }
    }
}
