package dev.matazu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.DayOfWeek;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StoreSettingsTest {

    @Test
    void who_says_nothing_takes_orders_three_hours_ahead() throws Exception {
        assertThat(read("{}").orderAhead()).isEqualTo(Duration.ofHours(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "P7D", "P14D"})
    void a_store_says_itself_how_far_ahead_it_takes_orders(String ahead) throws Exception {
        assertThat(read("{\"orderAhead\": \"" + ahead + "\"}").orderAhead()).isEqualTo(Duration.parse(ahead));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "-PT1H", "P14DT1S", "P30D"})
    void a_store_that_takes_orders_never_or_weeks_ahead_does_not_open(String ahead) {
        assertThatThrownBy(() -> read("{\"orderAhead\": \"" + ahead + "\"}"))
                .hasMessageContaining("orderAhead must be more than PT0S and at most P14D");
    }

    @Test
    void a_store_that_does_not_say_when_it_is_open_does_not_open() {
        assertThatThrownBy(() -> new ObjectMapper()
                        .readValue("{\"pickupMethods\": [], \"tables\": [], \"bays\": []}", StoreSettings.class))
                .hasMessageContaining("hours must say when the store is open");
    }

    @Test
    void hours_are_read_as_they_are_written() throws Exception {
        String week = "{\"week\": {\"FRIDAY\": [\"18:00-26:00\", \"11:00-14:30\"]}, \"lastOrder\": \"PT30M\"}";
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        OpeningHours hours = json.readValue(week, OpeningHours.class);
        assertThat(hours.on(DayOfWeek.FRIDAY))
                .extracting(Opening::toString)
                .containsExactly("11:00-14:30", "18:00-02:00");
        assertThat(hours.on(DayOfWeek.SATURDAY)).isEmpty();
        assertThat(json.readValue(json.writeValueAsString(hours), OpeningHours.class))
                .isEqualTo(hours);
    }

    private static StoreSettings read(String json) throws Exception {
        String file = json.replaceFirst(
                        "\\{", "{\"pickupMethods\": [], \"tables\": [], \"bays\": [], \"hours\": {\"week\": {}},")
                .replace(",}", "}");
        return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(file, StoreSettings.class);
    }
}
