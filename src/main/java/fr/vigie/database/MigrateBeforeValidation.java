package fr.vigie.database;

import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;
import org.hibernate.boot.Metadata;
import org.hibernate.boot.spi.BootstrapContext;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.integrator.spi.Integrator;
import org.hibernate.service.spi.SessionFactoryServiceRegistry;

/**
 * Runs the migrations of {@code sql/migration} while Hibernate builds its session factory: late enough for the data
 * source to be there, early enough for {@code hbm2ddl=validate} to see the schema it is going to work with. A startup
 * bean would come after the validation.
 *
 * <p>Migrations need the rights of the owner of the schema, so they go through the persistence unit's second data
 * source, {@code VigieOwnerDS}, named there so that the server has it ready; the application's own, {@code VigieDS}, must not be touched before, because its
 * connections take the role that the first migration creates.
 */
public final class MigrateBeforeValidation implements Integrator {

    private static final System.Logger LOG = System.getLogger(MigrateBeforeValidation.class.getName());

    @Override
    public void integrate(Metadata metadata, BootstrapContext context, SessionFactoryImplementor sessionFactory) {
        var result = Migrations.run(owner());
        LOG.log(
                System.Logger.Level.INFO,
                "Schema: from version {0} to {1}, {2} migrations run",
                result.initialSchemaVersion,
                result.targetSchemaVersion,
                result.migrationsExecuted);
    }

    private static DataSource owner() {
        try {
            return InitialContext.doLookup("java:jboss/datasources/VigieOwnerDS");
        } catch (NamingException e) {
            throw new IllegalStateException("The server has no data source VigieOwnerDS", e);
        }
    }

    @Override
    public void disintegrate(SessionFactoryImplementor sessionFactory, SessionFactoryServiceRegistry registry) {}
}
