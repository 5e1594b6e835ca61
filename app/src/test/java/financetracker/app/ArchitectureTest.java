package financetracker.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import financetracker.events.Command;
import financetracker.events.DomainEvent;
import financetracker.refusal.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.UUID;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.Repository;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.web.bind.annotation.RestController;

/** What the compiler and Maven's walls cannot say. */
@AnalyzeClasses(packages = "financetracker", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {
    @ArchTest
    static final ArchRule the_contract_knows_only_java_and_axons_contract = noClasses()
            .that()
            .resideInAnyPackage(
                    "financetracker.events..",
                    "financetracker.money..",
                    "financetracker.refusal..",
                    "financetracker.log..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.springframework..", "com.fasterxml..", "tools.jackson..", "jakarta..")
            .because("events live for ever; frameworks do not");

    @ArchTest
    static final ArchRule reading_and_syncing_never_see_deciding = noClasses()
            .that()
            .resideInAnyPackage("financetracker.query..", "financetracker.sync..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("financetracker.command..", "financetracker.eventstore..", "financetracker.app..")
            .because("a view that can reach an aggregate will one day ask it");

    @ArchTest
    static final ArchRule deciding_never_sees_reading = noClasses()
            .that()
            .resideInAPackage("financetracker.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("financetracker.query..", "financetracker.eventstore..", "financetracker.app..")
            .because("decisions rest on events, not on views that may be behind");

    @ArchTest
    static final ArchRule aggregates_are_deterministic = noClasses()
            .that()
            .areAnnotatedWith(Aggregate.class)
            .should()
            .dependOnClassesThat()
            .belongToAnyOf(Clock.class, Instant.class, Random.class, SecureRandom.class, Repository.class)
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(UUID.class, "randomUUID")
            .because("times and ids enter with the command, or a replay decides otherwise");

    @ArchTest
    static final ArchRule state_changes_only_in_evolve = methods()
            .that()
            .areAnnotatedWith(EventSourcingHandler.class)
            .should()
            .haveName("evolve")
            .because("decide and evolve are how an aggregate is read");

    @ArchTest
    static final ArchRule decisions_are_made_on_the_command_side = methods()
            .that()
            .areAnnotatedWith(CommandHandler.class)
            .should()
            .beDeclaredInClassesThat()
            .resideInAPackage("financetracker.command..")
            .because("who looks for a decision looks there");

    @ArchTest
    static final ArchRule endpoints_are_named_api_and_hidden = classes()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .haveSimpleNameEndingWith("Api")
            .andShould()
            .notBePublic()
            .because("an endpoint is called over HTTP only");

    @ArchTest
    static final ArchRule money_is_never_floating_point = fields().that()
            .areDeclaredInClassesThat(resideInAnyPackage(
                    "financetracker.money..",
                    "financetracker.events..",
                    "financetracker.command..",
                    "financetracker.query..",
                    "financetracker.eventstore..",
                    "financetracker.sync.."))
            .should()
            .notHaveRawType(describe("a floating-point type", ArchitectureTest::isFloatingPoint))
            .because("binary fractions cannot hold a cent");

    @ArchTest
    static final ArchRule contracts_are_records = classes()
            .that(describe(
                    "concrete events, commands and refusals",
                    type -> !type.isInterface()
                            && (type.isAssignableTo(DomainEvent.class)
                                    || type.isAssignableTo(Command.class)
                                    || type.isAssignableTo(Refusal.class))))
            .should()
            .beRecords()
            .because("a fact does not change");

    @ArchTest
    static final ArchRule names_say_something = noClasses()
            .should()
            .haveNameMatching(".*(Utils?|Helper|Manager|Impl|Dto|DTO)$")
            .because("the field has a word for it");

    private static boolean isFloatingPoint(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }
}
