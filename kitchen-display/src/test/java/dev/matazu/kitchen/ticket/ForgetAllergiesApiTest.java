package dev.matazu.kitchen.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.KitchenTest;
import dev.matazu.kitchen.plan.KitchenSetup;
import dev.matazu.kitchen.plan.OpenKitchen;
import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.kitchen.plan.Station;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.platform.Actor;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A ticket keeps what its guest must not eat for a day after it has ended. */
@KitchenTest
class ForgetAllergiesApiTest {

    private static final StationCode BAR = new StationCode("bar");
    private static final Actor COOK = Actor.system("cook");

    @Inject
    OpenKitchen openKitchen;

    @Inject
    WriteTicket write;

    @Inject
    ChangeTicket change;

    @Inject
    ReadTickets tickets;

    @Inject
    ForgetAllergies forget;

    @Inject
    ShopClock clock;

    private final StoreId store = new StoreId("test-" + UUID.randomUUID());

    @AfterEach
    void backToThePresent() {
        clock.reset();
    }

    @Test
    void it_is_kept_while_it_is_made_and_a_day_longer() {
        UUID id = take();
        clock.advance(Duration.ofHours(30));
        forget.forget();
        assertThat(allergy(id).note()).as("it is still open").isEqualTo("no egg");

        change.change(store, id, new TicketAction.Acknowledge(Set.of("bar")), COOK);
        change.change(store, id, TicketAction.bump(any -> true), COOK);
        change.change(store, id, TicketAction.handOver(any -> true), COOK);
        clock.advance(Duration.ofHours(23));
        forget.forget();
        assertThat(allergy(id).note()).isEqualTo("no egg");

        clock.advance(Duration.ofHours(2));
        forget.forget();
        assertThat(allergy(id)).isNull();
    }

    private AllergyNote allergy(UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> tickets.of(store, id).orElseThrow().allergy());
    }

    private UUID take() {
        openKitchen.open(new KitchenSetup(
                store,
                LocalText.of("Test kitchen", "テストキッチン"),
                ZoneId.of("Asia/Tokyo"),
                ReadyBy.LAST_STATION,
                Duration.ofMinutes(10),
                Duration.ofMinutes(15),
                List.of(new Station(BAR, LocalText.of("Bar", "バー"), 1, 1))));
        NewTicket.Line coffee = new NewTicket.Line(
                1,
                BAR,
                "coffee",
                LocalText.of("Coffee", "コーヒー"),
                1,
                List.of(),
                null,
                null,
                Duration.ofMinutes(5),
                List.of());
        NewTicket ticket = new NewTicket(
                        store, UUID.randomUUID(), "7", "Aki", Pickup.counter(), Dining.TO_GO, List.of(coffee))
                .with("no egg");
        write.write(ticket, COOK);
        Promise promise = new Promise(clock.instant(), clock.instant().plusSeconds(300));
        change.change(store, ticket.id(), new TicketAction.Fire(promise), COOK);
        return ticket.id();
    }
}
