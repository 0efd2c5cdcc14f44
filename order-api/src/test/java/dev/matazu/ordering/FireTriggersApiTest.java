package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.platform.ShopClock;
import dev.matazu.testing.KeepsSettings;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a paid order reaches the cooks is a setting of its store; by arrival, see {@code ArrivalApiTest}. */
@ShopTest
class FireTriggersApiTest extends KeepsSettings {

    @Inject
    FireOrder fire;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @AfterEach
    void inTime() {
        clock.reset();
    }

    @Test
    void on_payment_it_is_before_the_cooks_at_once_however_much_they_have_to_do() {
        set("ON_PAYMENT");
        phone.see(behindMuch()).body("state", equalTo("FIRED"));
    }

    @Test
    void at_the_promise_it_is_before_the_cooks_as_late_as_that_allows() {
        set("AT_PROMISE");
        Phone.Placed order = behindMuch();
        phone.see(order).body("state", equalTo("PLACED"));

        // Its work fits into the range, so it may begin after the range has. A kitchen that is behind may be planned
        // anew between the look at the promise and the moment that it names.
        await().untilAsserted(() -> {
            waitUntil(Instant.parse(phone.see(order).extract().path("promise.to")));
            fire.due();
            phone.see(order).body("state", equalTo("FIRED"));
        });
    }

    private void waitUntil(Instant promised) {
        Instant now = clock.instant();
        if (promised.isAfter(now)) {
            clock.advance(Duration.between(now, promised));
        }
    }

    private Phone.Placed behindMuch() {
        for (int place = 0; place < 3; place++) {
            phone.paid(anOrder().of("caffe-latte", 8).json());
        }
        return phone.paid(anOrder().of("caffe-latte").json());
    }

    private void set(String trigger) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery("update ordering.store set settings ="
                                + " jsonb_set(settings, '{fireTrigger}', to_jsonb(cast(:trigger as text)))"
                                + " where id = 'hoshi-coffee'")
                        .setParameter("trigger", trigger)
                        .executeUpdate());
    }
}
