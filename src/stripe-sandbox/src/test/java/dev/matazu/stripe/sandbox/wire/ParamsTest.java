package dev.matazu.stripe.sandbox.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ParamsTest {

    @Test
    void brackets_nest_and_empty_brackets_count_up() {
        var params = Params.parse("a[b][c]=1&list[0][name]=x&list[1][name]=y%20z&expand[]=p&expand[]=q");
        assertThat(params.below("a").below("b").need("c")).isEqualTo("1");
        assertThat(params.each("list")).extracting(item -> item.need("name")).containsExactly("x", "y z");
        assertThat(params.texts("expand")).containsExactly("p", "q");
    }

    @Test
    void a_missing_parameter_is_named_in_full() {
        var item = Params.parse("line_items[3][quantity]=1").each("line_items").get(0);
        assertThatThrownBy(() -> item.below("price_data").need("currency"))
                .hasMessage("Missing required param: line_items[3][price_data][currency].");
    }

    @Test
    void a_parameter_nobody_read_is_refused() {
        var params = Params.parse("known=1&metadata[x]=y&strange=2");
        params.need("known");
        params.metadata();
        assertThatThrownBy(params::refuseUnread).hasMessage("Received unknown parameter: strange");
    }

    @Test
    void amounts_are_formatted_by_the_decimals_of_their_currency() {
        assertThat(Currencies.format(1280, "jpy")).isEqualTo("¥1,280");
        assertThat(Currencies.format(128005, "usd")).isEqualTo("$1,280.05");
        assertThat(Currencies.format(7, "chf")).isEqualTo("CHF 0.07");
    }
}
