package dev.matazu.stripe.sandbox.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.stripe.sandbox.wire.Params;
import java.time.YearMonth;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CardFormTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    private static Set<String> faults(String number, String expiry, String cvc, String name) {
        return new CardForm(number, expiry, cvc, name, "").faults(NOW).keySet();
    }

    @Test
    void a_good_card_passes_in_the_usual_ways_of_writing() {
        for (String expiry : new String[] {"12/34", "1234", "12 / 34", "12/2034", "11/26"}) {
            assertThat(faults("4242-4242 4242 4242", expiry, "123", "A"))
                    .as(expiry)
                    .isEmpty();
        }
        assertThat(faults("378282246310005", "1/30", "1234", "A")).isEmpty();
    }

    @Test
    void each_mistake_is_found_in_its_field() {
        assertThat(faults("4242 4242 4242 4243", "12/34", "123", "A")).containsExactly("number");
        assertThat(faults("", "13/34", "12", "")).containsExactly("number", "expiry", "cvc", "name");
        assertThat(faults("4242424242424242", "10/26", "123", "A")).containsExactly("expiry");
    }

    @Test
    void full_width_digits_count_as_digits() {
        var form = CardForm.read(Params.parse("number=４２４２４２４２４２４２４２４２&expiry=１２／３４&cvc=１２３&name=山田"));
        assertThat(form.faults(NOW)).isEmpty();
    }

    @Test
    void nothing_typed_is_printed() {
        assertThat(CardForm.filledWith("4242424242424242").toString()).isEqualTo("CardForm[hidden]");
    }
}
