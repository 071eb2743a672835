package fr.vigie;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toMap;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import fr.vigie.identity.Scope;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.UserTransaction;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The house rules that a build can check; decision record 0001 says why they are what they are. */
@AnalyzeClasses(packages = "fr.vigie", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    /**
     * Each room and the rooms that it may import, all of which stand above it; {@code web} rooms may import http and svg too.
     * That testimony doesn't import identity is on purpose: what the public sends in cannot reach staff.
     */
    private static final Map<String, Set<String>> IMPORT_MAP = read("""
            shared       :
            french       : shared
            csv          : shared
            xlsx         : shared
            pdf          : shared french
            odt          : shared french
            mail         : shared audit privacy crypto
            crypto       : shared
            database     : shared
            svg          :
            metrics      :
            http         : shared crypto
            audit        : shared
            imports      : shared csv audit privacy identity
            privacy      : shared audit crypto
            identity     : shared audit privacy crypto mail
            handover     : shared audit privacy identity
            catalogue    : shared csv audit identity imports
            question     : shared french audit privacy identity mail crypto imports
            school       : shared csv audit identity catalogue imports
            testimony    : shared csv audit privacy catalogue school mail crypto imports french
            report       : shared csv audit identity handover catalogue school imports
            moderation   : shared csv crypto audit privacy identity handover catalogue school testimony mail imports french
            witness      : shared audit identity testimony
            incident     : shared audit privacy identity handover catalogue testimony report moderation
            alert        : shared audit identity catalogue testimony report incident
            chronology   : shared audit identity catalogue report imports
            demand       : shared audit identity catalogue imports
            statement    : shared csv audit privacy identity handover catalogue incident imports
            figures      : shared french identity catalogue testimony report incident statement
            timeline     : shared french identity catalogue report incident statement figures
            weeklyreview : shared french csv svg pdf odt audit privacy identity catalogue question testimony report incident chronology demand statement figures
            evidence     : shared french svg csv xlsx pdf odt crypto audit privacy identity handover catalogue school question testimony report moderation incident chronology demand statement figures weeklyreview
            protection   : shared french pdf crypto audit privacy identity catalogue testimony weeklyreview
            demonstration : shared imports report incident statement
            home         : *
            """);

    @ArchTest
    static final ArchRule rooms_import_only_what_stands_above_them = classes()
            .that()
            .resideInAPackage("fr.vigie..")
            .should(importOnlyWhatTheMapAllows())
            .because("dependencies run in one direction");

    @ArchTest
    static final ArchRule rooms_form_no_circle =
            slices().matching("fr.vigie.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule statements_know_nothing_of_what_answers_them = noClasses()
            .that()
            .resideInAPackage("fr.vigie.statement")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("fr.vigie.statement.rebuttal..", "fr.vigie.statement.capture..");

    @ArchTest
    static final ArchRule answers_know_nothing_of_captures = noClasses()
            .that()
            .resideInAPackage("fr.vigie.statement.rebuttal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.vigie.statement.capture..");

    @ArchTest
    static final ArchRule nobody_imports_a_web_room = noClasses()
            .that()
            .resideOutsideOfPackage("..web..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("fr.vigie..web..");

    @ArchTest
    static final ArchRule web_rooms_ignore_each_other = slices().matching("fr.vigie.(*).web..")
            .should()
            .notDependOnEachOther()
            .ignoreDependency(resideInAnyPackage("fr.vigie.home.web.."), DescribedPredicate.alwaysTrue())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule only_web_rooms_speak_http = noClasses()
            .that()
            .resideOutsideOfPackages("fr.vigie..web..", "fr.vigie.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "jakarta.faces..",
                    "jakarta.servlet..",
                    "jakarta.ws.rs..",
                    "jakarta.el..",
                    "org.primefaces..",
                    "org.omnifaces..",
                    "fr.vigie.http..");

    @ArchTest
    static final ArchRule web_rooms_hold_ids_and_forms_never_entities = fields().that()
            .areDeclaredInClassesThat()
            .resideInAPackage("fr.vigie..web..")
            .should(holdNoEntity())
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule web_rooms_open_no_transaction = noClasses()
            .that()
            .resideInAPackage("fr.vigie..web..")
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Transactional.class, UserTransaction.class, EntityManager.class);

    /** TestimonyNames offers académies to choose from: reference data, that everybody may know. */
    @ArchTest
    static final ArchRule pages_never_sift_by_scope = noClasses()
            .that()
            .resideInAPackage("fr.vigie..web..")
            .and()
            .doNotHaveSimpleName("TestimonyNames")
            .should()
            .callMethod(Scope.class, "covers", String.class)
            .because(
                    "which académies somebody sees is decided in queries: a page that sifts has already read too much");

    @ArchTest
    static final ArchRule values_know_no_container = noClasses()
            .that()
            .resideInAnyPackage("fr.vigie.shared..", "fr.vigie.french..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta..");

    @ArchTest
    static final ArchRule types_are_named_after_the_work = noClasses()
            .should()
            .haveNameMatching(".*(Service|Manager|Impl|Utils?|Helper|Dto|DTO)")
            .because("a name says what it does for the union, not which layer it is of");

    @ArchTest
    static final ArchRule entities_have_no_public_setter = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .haveNameMatching("set[A-Z].*")
            .should()
            .notBePublic()
            .allowEmptyShould(true)
            .because("an entity changes by what happens to it");

    @ArchTest
    static final ArchRule entities_have_no_public_field = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .doNotHaveModifier(JavaModifier.STATIC)
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(describe("now() or a zone of the machine", ArchitectureTest::readsTheMachinesTime))
            .because("tests and asOf set the time; the injected Clock and ParisTime are the only sources");

    @ArchTest
    static final ArchRule decisions_go_by_the_path_that_the_server_goes_by = noClasses()
            .that()
            .resideOutsideOfPackage("fr.vigie.http")
            .should()
            .callMethod(jakarta.servlet.http.HttpServletRequest.class, "getRequestURI")
            .because("an address as it was written may name one page and reach another: RequestPath");

    @ArchTest
    static final ArchRule sessions_end_where_none_begins = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("fr.vigie.identity.web.SignOut")
            .and()
            .doNotHaveFullyQualifiedName("fr.vigie.identity.federation.web.handover.HandOver")
            .should()
            .callMethod(jakarta.servlet.http.HttpSession.class, "invalidate")
            .because("a session begun in the request that ends another one reaches no other node");

    @ArchTest
    static final ArchRule addresses_of_the_public_are_blurred = noClasses()
            .that()
            // staff who sign in, the load test's own address, and the loopback that reads the metrics
            .doNotHaveFullyQualifiedName("fr.vigie.http.BlurredAddresses")
            .and()
            .doNotHaveFullyQualifiedName("fr.vigie.identity.web.Door")
            .and()
            .doNotHaveFullyQualifiedName("fr.vigie.testimony.web.Doorway")
            .and()
            .doNotHaveFullyQualifiedName("fr.vigie.metrics.web.MetricsServlet")
            .should()
            .callMethodWhere(describe(
                    "a request's address",
                    call -> call.getTarget().getName().matches("getRemote(Addr|Host|Port)")
                            && call.getTarget().getOwner().getName().startsWith("jakarta.servlet.")))
            .because("no address stands beside a testimony: whoever needs one to count takes the hash of an hour");

    @ArchTest
    static final ArchRule nothing_is_printed = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    private static boolean readsTheMachinesTime(JavaMethodCall call) {
        AccessTarget target = call.getTarget();
        var owner = target.getOwner();
        if (owner.isEquivalentTo(ZoneId.class)) {
            return target.getName().equals("systemDefault");
        }
        if (owner.isEquivalentTo(Clock.class)) {
            return target.getName().equals("systemDefaultZone");
        }
        return owner.getPackageName().equals("java.time")
                && target.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static ArchCondition<JavaClass> importOnlyWhatTheMapAllows() {
        return new ArchCondition<>("import only what the map allows") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var from = room(type);
                if (from.isEmpty()) {
                    return;
                }
                if (!IMPORT_MAP.containsKey(from)) {
                    events.add(SimpleConditionEvent.violated(type, "room " + from + " is missing in the import map"));
                    return;
                }
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    var to = room(dependency.getTargetClass());
                    if (!to.isEmpty() && !to.equals(from) && !allowed(type, from, to)) {
                        events.add(SimpleConditionEvent.violated(
                                type, from + " may not import " + to + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean allowed(JavaClass type, String from, String to) {
        var above = IMPORT_MAP.get(from);
        return above.contains(to)
                || above.contains("*")
                || Set.of("http", "svg").contains(to) && type.getPackageName().contains(".web");
    }

    private static String room(JavaClass type) {
        var names = type.getPackageName().split("\\.");
        return names.length > 2 && names[0].equals("fr") && names[1].equals("vigie") ? names[2] : "";
    }

    private static ArchCondition<JavaField> holdNoEntity() {
        return new ArchCondition<>("hold no entity") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                field.getType().getAllInvolvedRawTypes().stream()
                        .filter(type -> type.isAnnotatedWith(Entity.class))
                        .forEach(entity -> events.add(SimpleConditionEvent.violated(
                                field, field.getFullName() + " holds the entity " + entity.getSimpleName())));
            }
        };
    }

    private static Map<String, Set<String>> read(String map) {
        return map.lines()
                .map(line -> List.of(line.split(":", 2)))
                .collect(toMap(
                        line -> line.get(0).strip(),
                        line -> Set.of(line.get(1).strip().split("\\s+"))));
    }
}
