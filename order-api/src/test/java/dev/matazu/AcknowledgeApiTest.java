package dev.matazu;

import static dev.matazu.testing.Orders.anOrder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import dev.matazu.testing.Wall;
import dev.matazu.testing.WithDisplays;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

/** What each display has shown, as every node of the service reads it. */
@ShopTest
class AcknowledgeApiTest extends WithDisplays {

    private static final String STORE = "hoshi-coffee";

    @Inject
    DemoAccess demo;

    private final Phone phone = new Phone();

    @Test
    void what_a_display_has_shown_is_kept_also_when_it_has_gone() {
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("wall");
            long seq = seqOf(wall, phone.paid(anOrder().of("drip-coffee").json()));
            assertThat(displays("seq >= " + seq)).isZero();
            wall.acknowledge(seq);
            await().untilAsserted(() -> assertThat(displays("seq = " + seq + " and gone_at is null"))
                    .isEqualTo(1));
            wall.acknowledge(seq - 1);
            wall.close();
            await().untilAsserted(() -> assertThat(displays("seq = " + seq + " and gone_at is not null"))
                    .isEqualTo(1));
        }
    }

    @Test
    void a_display_cannot_have_shown_what_it_was_not_sent() {
        try (Wall wall = Wall.on(STORE, tablet())) {
            wall.hello("expediter");
            long seq = seqOf(wall, phone.paid(anOrder().of("drip-coffee").json()));
            wall.acknowledge(seq + 1_000_000);
            await().untilAsserted(() -> assertThat(displays("screen = 'expediter' and seq >= " + seq))
                    .isEqualTo(1));
            assertThat(displays("seq > (select f.seq from kitchen.feed f where f.store_id = d.store_id)"))
                    .isZero();
        }
    }

    private static long seqOf(Wall wall, Phone.Placed order) {
        JsonNode change = wall.next(
                "change",
                any -> any.path("ticket").path("id").asText().equals(order.id())
                        && any.path("ticket").path("state").asText().equals("QUEUED"));
        return change.path("seq").asLong();
    }

    private long displays(String which) {
        return QuarkusTransaction.requiringNew().call(() -> (Long) database.createNativeQuery(
                        "select count(*) from kitchen.display d where store_id = '" + STORE + "' and " + which)
                .getSingleResult());
    }

    private Tablet tablet() {
        return Tablet.paired(
                STORE, demo.accessTo(new StoreId(STORE)).orElseThrow().pairingCode());
    }
}
