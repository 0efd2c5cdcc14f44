package dev.matazu.stripe.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LongJournalTest {
    private static final int REAL_ORDERS = 20;
    private static final int COPIES = 500;
    private static final Pattern IDS = Pattern.compile("\"((?:pi|ch|cs_test|evt|pm|req|li|key)_[A-Za-z0-9]+)\"");

    @TempDir
    Path small;

    @TempDir
    Path large;

    @Test
    void ten_thousand_orders_with_a_day_of_replies_are_read_in_seconds_and_fit_into_a_small_heap() throws Exception {
        copyOf(aDay());
        assertThat(Files.size(large.resolve("journal.jsonl"))).isGreaterThan(50_000_000);
        var began = Instant.now();
        try (var sandbox = OwnProcess.start(large, "-Xmx256m")) {
            assertThat(sandbox.get("/v1/payment_intents?limit=100").body()).contains("\"has_more\" : true");
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));
        }
    }

    private String aDay() throws Exception {
        try (var sandbox = OwnProcess.start(small)) {
            var guest = new Guest();
            for (int i = 0; i < REAL_ORDERS; i++) {
                var session = sandbox.post("/v1/checkout/sessions", order(i), "key_open" + i)
                        .body();
                guest.pay(field(session, "url"), Guest.GOOD);
                var paid = sandbox.get("/v1/checkout/sessions/" + field(session, "id"))
                        .body();
                sandbox.post(
                        "/v1/payment_intents/" + field(paid, "payment_intent") + "/capture", "", "key_capture" + i);
            }
        }
        return Files.readString(small.resolve("journal.jsonl"));
    }

    private static String order(int i) {
        return "mode=payment&success_url=http://127.0.0.1:9/done&payment_intent_data[capture_method]=manual"
                + "&payment_intent_data[metadata][order_id]=order-" + i + "&metadata[order_id]=order-" + i
                + "&line_items[0][quantity]=2&line_items[0][price_data][currency]=jpy"
                + "&line_items[0][price_data][unit_amount]=480&line_items[0][price_data][product_data][name]=ラテ"
                + "&line_items[1][quantity]=1&line_items[1][price_data][currency]=jpy"
                + "&line_items[1][price_data][unit_amount]=320&line_items[1][price_data][product_data][name]=スコーン";
    }

    private static String field(String json, String name) {
        return json.split("\"" + name + "\" : \"", 2)[1].split("\"", 2)[0];
    }

    /** Writes the journal many times over, with other ids each time. */
    private void copyOf(String journal) throws Exception {
        var parts = new ArrayList<String>();
        int from = 0;
        for (var id = IDS.matcher(journal); id.find(); from = id.end(1)) {
            parts.add(journal.substring(from, id.end(1)));
        }
        try (var out = Files.newBufferedWriter(large.resolve("journal.jsonl"), StandardCharsets.UTF_8)) {
            for (int copy = 0; copy < COPIES; copy++) {
                for (String part : parts) {
                    out.write(part);
                    out.write("c" + copy);
                }
                out.write(journal.substring(from));
            }
        }
    }
}
