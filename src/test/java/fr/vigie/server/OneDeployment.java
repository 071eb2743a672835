package fr.vigie.server;

import java.io.File;
import net.bytebuddy.ByteBuddy;
import org.assertj.core.api.Assertions;
import org.awaitility.Awaitility;
import org.hamcrest.Matcher;
import org.jboss.arquillian.container.spi.client.deployment.DeploymentScenario;
import org.jboss.arquillian.container.spi.event.DeployManagedDeployments;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.impl.client.deployment.event.GenerateDeployment;
import org.jboss.arquillian.core.api.Event;
import org.jboss.arquillian.core.api.InstanceProducer;
import org.jboss.arquillian.core.api.annotation.Inject;
import org.jboss.arquillian.core.api.annotation.Observes;
import org.jboss.arquillian.core.spi.EventContext;
import org.jboss.arquillian.core.spi.LoadableExtension;
import org.jboss.arquillian.test.spi.TestClass;
import org.jboss.arquillian.test.spi.annotation.ClassScoped;
import org.jboss.arquillian.test.spi.event.suite.AfterClass;
import org.jboss.arquillian.test.spi.event.suite.BeforeClass;
import org.jboss.shrinkwrap.api.Filters;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.importer.ExplodedImporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.JavaArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/**
 * Deploys Vigie once for the whole run, with all test classes in it, instead of once for each test class as Arquillian
 * does: a deployment takes longer than most classes' tests.
 */
public final class OneDeployment implements LoadableExtension {

    @Override
    public void register(ExtensionBuilder builder) {
        builder.observer(DeployedOnce.class);
    }

    /** What is deployed: the WAR as it goes to production, the test classes and what they need to run inside. */
    @Deployment
    static WebArchive vigieAndItsTests() {
        var tests = ShrinkWrap.create(JavaArchive.class, "tests.jar")
                .merge(
                        ShrinkWrap.create(ExplodedImporter.class)
                                .importDirectory("target/test-classes")
                                .as(JavaArchive.class),
                        Filters.exclude(".*(PageIT|META-INF/services).*"));
        return ShrinkWrap.create(ZipImporter.class, "vigie.war")
                .importFrom(new File("target/vigie.war"))
                .as(WebArchive.class)
                .addAsLibrary(tests)
                .addAsLibraries(
                        jarOf(Assertions.class), jarOf(ByteBuddy.class), jarOf(Awaitility.class), jarOf(Matcher.class));
    }

    /** What stands between Vigie and the identity provider, as it goes to production. */
    @Deployment(name = "provider", order = 2, testable = false)
    static WebArchive provider() {
        return ShrinkWrap.create(ZipImporter.class, "fournisseur.war")
                .importFrom(new File("target/vigie-provider.war"))
                .as(WebArchive.class);
    }

    private static File jarOf(Class<?> type) {
        return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    /** Stands between Arquillian and its handling of the start and end of each test class. */
    public static final class DeployedOnce {

        @Inject
        @ClassScoped
        private InstanceProducer<DeploymentScenario> scenarioOfThisClass;

        @Inject
        private Event<GenerateDeployment> generate;

        @Inject
        private Event<DeployManagedDeployments> deploy;

        private DeploymentScenario scenario;

        void before(@Observes EventContext<BeforeClass> testClass) {
            if (scenario == null) {
                generate.fire(new GenerateDeployment(new TestClass(OneDeployment.class)));
                scenario = scenarioOfThisClass.get();
                deploy.fire(new DeployManagedDeployments());
            } else {
                scenarioOfThisClass.set(scenario);
            }
        }

        void after(@Observes EventContext<AfterClass> testClass) {
            // nothing is undeployed: the server goes away with its folder after the last class
        }
    }
}
