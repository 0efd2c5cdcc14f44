package dev.matazu.testing;

import dev.matazu.platform.StoreId;
import dev.matazu.store.OpeningHours;
import dev.matazu.store.StoreSettings;
import dev.matazu.store.Stores;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A test that changes when a store is open or how it works, and leaves it as it was. */
public abstract class KeepsSettings {

    protected static final StoreId HOSHI = new StoreId("hoshi-coffee");

    @Inject
    protected Stores stores;

    protected StoreSettings before;

    @BeforeEach
    void remember() {
        before = stores.of(HOSHI).settings();
    }

    @AfterEach
    void putBack() {
        stores.change(HOSHI, before);
    }

    protected void open(OpeningHours hours) {
        stores.change(HOSHI, before.open(hours));
    }
}
