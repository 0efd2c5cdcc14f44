package dev.matazu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rooms of the house and which way its arrows point: a room may use the rooms below it, never one above. */
class ArchitectureTest {

    /** From the roof to the ground. */
    private static final List<String> ROOMS = List.of(
            "start",
            "demo",
            "office",
            "guest",
            "message",
            "pickup",
            "payment",
            "ordering",
            "menu",
            "store",
            "queue",
            "kitchen.feed",
            "kitchen.display",
            "kitchen.print",
            "kitchen.ticket",
            "kitchen.plan",
            "kitchen.device",
            "platform");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOMS.stream().map(room -> "dev.matazu." + room).toList());

    @Test
    void no_room_uses_one_above_it() {
        for (int i = 1; i < ROOMS.size(); i++) {
            List<String> above = ROOMS.subList(0, i);
            noClasses()
                    .that()
                    .resideInAPackage(inside(ROOMS.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            above.stream().map(ArchitectureTest::inside).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void the_kitchen_knows_no_order_no_money_and_no_customer() {
        noClasses()
                .that()
                .resideInAPackage("dev.matazu.kitchen..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        Arrays.stream(new String[] {"ordering", "payment", "pickup", "menu", "store", "guest"})
                                .map(ArchitectureTest::inside)
                                .toArray(String[]::new))
                .check(CLASSES);
    }

    @Test
    void the_core_of_the_plan_is_plain_java() {
        noClasses()
                .that()
                .haveNameMatching(
                        "dev\\.matazu\\.kitchen\\.plan\\.(Plan|Planner|PlanRules|Placing|Claim|Work|SlotGrid|Explain|Why|Throttle|LoadRules|Step)")
                .or()
                .resideInAPackage("dev.matazu.kitchen.plan.schedule")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("io.quarkus..", "jakarta..", "org.hibernate..")
                .check(CLASSES);
    }

    @Test
    void rooms_do_not_go_round_in_circles() {
        SlicesRuleDefinition.slices()
                .matching("dev.matazu.(*)..")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    @Test
    void nobody_asks_the_computer_for_the_time() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.matazu.platform.ShopClock")
                .and()
                .resideOutsideOfPackage("dev.matazu.start..")
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(java.time.Clock.class, "systemUTC")
                .check(CLASSES);
    }

    @Test
    void what_a_stores_clock_shows_is_worked_out_in_one_place() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("dev.matazu.platform.StoreTime")
                .should()
                .callMethod(java.time.Instant.class, "atZone", java.time.ZoneId.class)
                .orShould()
                .callMethod(java.time.LocalDate.class, "atStartOfDay", java.time.ZoneId.class)
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "atZone", java.time.ZoneId.class)
                .orShould()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("ofInstant")))
                .check(CLASSES);
    }

    private static String inside(String room) {
        return "dev.matazu." + room + "..";
    }
}
