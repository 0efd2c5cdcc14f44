package dev.matazu.ordering;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.matazu.platform.ShopClock;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Nobody keeps what a guest must not eat longer than it is of use. */
@ShopTest
class AllergiesApiTest {

    @Inject
    Allergies allergies;

    @Inject
    ShopClock clock;

    @Inject
    Session database;

    private final Phone phone = new Phone();

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void a_day_after_an_order_has_ended_its_note_is_gone() {
        Phone.Placed order =
                phone.order(anOrder().of("caffe-latte").allergy("no egg").json());
        phone.request()
                .body(Map.of())
                .post("/api/orders/" + order.id() + "/cancellation")
                .then()
                .statusCode(200);

        clock.advance(Duration.ofHours(23));
        allergies.forget();
        phone.see(order).body("allergy", equalTo("no egg"));
        clock.advance(Duration.ofHours(2));
        allergies.forget();
        phone.see(order).body("allergy", nullValue());
    }

    @Test
    void an_order_that_waits_for_another_day_keeps_its_note() {
        Phone.Placed order =
                phone.paid(anOrder().of("caffe-latte").allergy("no egg").json());
        clock.advance(Duration.ofHours(1));
        allergies.forget();
        assertThat(database.createNativeQuery("select allergy from ordering.placed_order where id = :id", String.class)
                        .setParameter("id", UUID.fromString(order.id()))
                        .getSingleResult())
                .isEqualTo("no egg");
    }
}
