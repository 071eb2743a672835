package fr.vigie.database;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;

/**
 * The migrations of {@code sql/migration}, all those still to run in one transaction: a database is at the version of an
 * application or, when one of them fails, exactly where it was before, and whatever works on it goes on. That is why none
 * may hold a statement that refuses a transaction ({@code CREATE INDEX CONCURRENTLY}); a lock of the database lets one
 * node run them while the others wait.
 */
public final class Migrations {

    private Migrations() {}

    /**
     * Brings a database to this application's version.
     *
     * @param owner a login that owns the schema
     * @throws org.flywaydb.core.api.FlywayException when one fails or a released one was changed; nothing was done then
     */
    public static MigrateResult run(DataSource owner) {
        return of(owner).load().migrate();
    }

    static FluentConfiguration of(DataSource owner) {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(owner)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                // each room numbers its migrations in a block of its own: its next one comes after another room's last
                .outOfOrder(true)
                .group(true);
    }
}
