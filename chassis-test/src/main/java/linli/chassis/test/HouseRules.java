package linli.chassis.test;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.Money;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.web.bind.annotation.RestController;

/**
 * The rules of the house that a machine can check. Each service extends this by an {@code
 * ArchitectureTest} of its own, which adds nothing.
 */
public abstract class HouseRules {

    private final JavaClasses service =
            new ClassFileImporter()
                    .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                    .importPackages(getClass().getPackageName());

    @Test
    void aggregates_know_no_spring() {
        noClasses()
                .that()
                .areAssignableTo(Aggregate.class)
                .should()
                .dependOnClassesThat(
                        new DescribedPredicate<>("are Spring's, but for the mapping annotations") {
                            @Override
                            public boolean test(JavaClass type) {
                                var name = type.getPackageName();
                                return name.startsWith("org.springframework")
                                        && !name.startsWith("org.springframework.data.annotation")
                                        && !name.startsWith(
                                                "org.springframework.data.mongodb.core.mapping");
                            }
                        })
                .allowEmptyShould(true)
                .check(service);
    }

    @Test
    void nobody_depends_on_web_or_messaging() {
        noClasses()
                .that()
                .resideOutsideOfPackages("..web..", "..messaging..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "lie in a service's web or messaging room",
                                type ->
                                        inService(type)
                                                && (type.getPackageName().contains(".web")
                                                        || type.getPackageName()
                                                                .contains(".messaging"))))
                .allowEmptyShould(true)
                .check(service);
    }

    @Test
    void only_store_rooms_see_the_store() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..store..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(MongoOperations.class)
                .allowEmptyShould(true)
                .check(service);
    }

    @Test
    void features_do_not_go_round_in_circles() {
        slices().matching(getClass().getPackageName() + ".(*)..")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(service);
    }

    @Test
    void doors_are_package_private() {
        classes()
                .that()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(service);
        methods()
                .that()
                .areAnnotatedWith(KafkaListener.class)
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .check(service);
    }

    @Test
    void every_package_is_null_marked() {
        classes()
                .should(
                        new ArchCondition<>("lie in a @NullMarked package") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                if (!type.getPackage().isAnnotatedWith(NullMarked.class)) {
                                    events.add(
                                            SimpleConditionEvent.violated(
                                                    type,
                                                    type.getPackageName()
                                                            + " has no @NullMarked package-info"));
                                }
                            }
                        })
                .check(service);
    }

    @Test
    void time_comes_in() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(service);
    }

    @Test
    void nothing_is_injected_into_fields() {
        fields().should().notBeAnnotatedWith(Autowired.class).allowEmptyShould(true).check(service);
    }

    @Test
    void aggregates_are_moved_by_their_own_feature_only() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .areAssignableTo(Aggregate.class)
                .and()
                .haveRawReturnType(void.class)
                .should()
                .notHaveModifier(JavaModifier.PUBLIC)
                .allowEmptyShould(true)
                .check(service);
    }

    /** A class that knows money has nothing that is not exact, and calls nothing that is not. */
    @Test
    void money_is_never_a_floating_number() {
        classes()
                .that(
                        DescribedPredicate.describe(
                                "know money",
                                type ->
                                        type.getDirectDependenciesFromSelf().stream()
                                                .anyMatch(one ->
                                                        one.getTargetClass()
                                                                .isEquivalentTo(Money.class))))
                .should(
                        new ArchCondition<>("have no floating numbers") {
                            @Override
                            public void check(JavaClass type, ConditionEvents events) {
                                type.getFields().stream()
                                        .filter(field -> isFloating(field.getRawType()))
                                        .forEach(field -> tell(field.getFullName(), events));
                                type.getCodeUnits().stream()
                                        .filter(unit ->
                                                isFloating(unit.getRawReturnType())
                                                        || anyFloats(unit.getRawParameterTypes()))
                                        .forEach(unit -> tell(unit.getFullName(), events));
                                type.getCodeUnitCallsFromSelf().stream()
                                        .filter(call ->
                                                isFloating(call.getTarget().getRawReturnType())
                                                        || anyFloats(
                                                                call.getTarget()
                                                                        .getRawParameterTypes()))
                                        .forEach(call -> tell(call.getDescription(), events));
                            }

                            private void tell(String what, ConditionEvents events) {
                                events.add(SimpleConditionEvent.violated(what, what));
                            }
                        })
                .allowEmptyShould(true)
                .check(service);
    }

    private static boolean anyFloats(List<JavaClass> types) {
        return types.stream().anyMatch(HouseRules::isFloating);
    }

    private static boolean isFloating(JavaClass type) {
        return type.isEquivalentTo(double.class)
                || type.isEquivalentTo(float.class)
                || type.isEquivalentTo(Double.class)
                || type.isEquivalentTo(Float.class);
    }

    private boolean inService(JavaClass type) {
        return type.getPackageName().startsWith(getClass().getPackageName());
    }
}
