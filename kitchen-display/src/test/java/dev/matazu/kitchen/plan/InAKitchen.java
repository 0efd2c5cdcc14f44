package dev.matazu.kitchen.plan;

import static dev.matazu.kitchen.plan.TestKitchen.aKitchen;

import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Each test has an open {@link TestKitchen} of its own, and leaves the clock in the present. */
abstract class InAKitchen {

    @Inject
    OpenKitchen openKitchen;

    @Inject
    ShopClock clock;

    KitchenSetup kitchen;
    StoreId store;

    @BeforeEach
    void openAKitchen() {
        kitchen = aKitchen();
        store = kitchen.store();
        openKitchen.open(kitchen);
    }

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }
}
