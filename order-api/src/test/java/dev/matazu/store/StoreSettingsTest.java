package dev.matazu.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
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

    private static StoreSettings read(String json) throws Exception {
        String file = json.replaceFirst("\\{", "{\"pickupMethods\": [], \"tables\": [], \"bays\": [],")
                .replace(",}", "}");
        return new ObjectMapper().registerModule(new JavaTimeModule()).readValue(file, StoreSettings.class);
    }
}
