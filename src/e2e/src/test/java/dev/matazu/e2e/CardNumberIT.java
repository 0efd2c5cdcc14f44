package dev.matazu.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A guest types a card's number on the processor's page; it is in none of our requests, our log and our database. */
class CardNumberIT {

    private static final String NUMBER = "4242424242424242";

    @Test
    void a_card_number_never_reaches_us() throws Exception {
        try (Backstage backstage = Backstage.open();
                RunningService service = RunningService.start(RunningService.newFolder(), backstage.settings());
                Browsers browsers = Browsers.open()) {
            Page phone = browsers.phone("en");
            List<String> sent = new CopyOnWriteArrayList<>();
            phone.onRequest(request -> {
                if (request.url().contains(":" + service.port() + "/")) {
                    sent.add(request.url() + " " + request.headers() + " " + request.postData());
                }
            });
            pay(phone, service);
            List<String> kept = dump(backstage);

            assertThat(sent)
                    .as("what the phone sent to us")
                    .hasSizeGreaterThan(5)
                    .noneMatch(CardNumberIT::tells);
            assertThat(service.output()).matches(text -> !tells(text), "a log without the number");
            assertThat(kept).as("rows of the database").hasSizeGreaterThan(50).noneMatch(CardNumberIT::tells);
            assertThat(kept).as("the payment is among them").anyMatch(row -> row.contains("CAPTURE"));
        }
    }

    private static void pay(Page phone, RunningService service) {
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", "Aki")
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .fill("Card number", NUMBER)
                .fill("Expiry", "12/34")
                .fill("CVC", "123")
                .fill("Name on card", "AKI")
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
    }

    /** Also with blanks between its groups. */
    private static boolean tells(String text) {
        return text.replaceAll("[\\s+-]|%20", "").contains(NUMBER);
    }

    private static List<String> dump(Backstage backstage) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Connection connection = backstage.connect();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet found = statement.executeQuery("select schemaname || '.' || tablename from pg_tables"
                    + " where schemaname not in ('pg_catalog', 'information_schema')")) {
                while (found.next()) {
                    tables.add(found.getString(1));
                }
            }
            for (String table : tables) {
                try (ResultSet all = statement.executeQuery("select t::text from " + table + " t")) {
                    while (all.next()) {
                        rows.add(all.getString(1));
                    }
                }
            }
        }
        return rows;
    }
}
