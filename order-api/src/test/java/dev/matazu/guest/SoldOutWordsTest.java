package dev.matazu.guest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.ticket.Pickup;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Texts;
import dev.matazu.store.Store;
import dev.matazu.store.StoreSettings;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SoldOutWordsTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Test
    void what_is_back_this_afternoon_says_when() {
        assertThat(at("12:00").tag(on("2026-11-22T15:00"))).isEqualTo("Sold out");
        assertThat(at("12:00").back(on("2026-11-22T15:00"))).isEqualTo("back 15:00");
    }

    @Test
    void what_is_gone_for_the_rest_of_the_day_is_sold_out_today() {
        assertThat(at("12:00").tag(on("2026-11-23T04:00"))).isEqualTo("Sold out today");
        assertThat(at("12:00").back(on("2026-11-23T04:00"))).isEmpty();
    }

    @Test
    void after_midnight_it_is_still_the_day_before() {
        assertThat(at("01:00").tag(on("2026-11-22T04:00"))).isEqualTo("Sold out today");
        assertThat(at("01:00").back(on("2026-11-22T01:30"))).isEqualTo("back 01:30");
    }

    @Test
    void what_would_be_back_after_closing_is_sold_out_today() {
        assertThat(at("21:00").tag(on("2026-11-22T23:00"))).isEqualTo("Sold out today");
    }

    private static SoldOutWords at(String now) {
        StoreSettings settings = new StoreSettings(
                "10:00",
                "22:00",
                StoreSettings.FireTrigger.ON_PAYMENT,
                StoreSettings.Proof.CODE,
                List.of(Pickup.Method.COUNTER),
                StoreSettings.TableMode.ASSIGNED,
                List.of(),
                List.of(),
                new StoreSettings.Limits(12, 20, 12_000));
        LocalText name = new LocalText(Map.of("en", "Hoshi"));
        Store store = new Store(
                new StoreId("hoshi"), name, name, TOKYO, Currency.getInstance("JPY"), settings, false, null, null);
        return new SoldOutWords(new Words(new Texts(), Locale.ENGLISH), store, on("2026-11-22T" + now));
    }

    private static Instant on(String local) {
        return LocalDateTime.parse(local).atZone(TOKYO).toInstant();
    }
}
