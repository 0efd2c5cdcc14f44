package dev.matazu.guest;

import static dev.matazu.testing.Orders.anOrder;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.menu.SetStock;
import dev.matazu.menu.StockId;
import dev.matazu.platform.ShopClock;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Left;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.hibernate.Session;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A page that is open hears within two seconds what has run out, and says where else it is sold. */
@ShopTest
class StockPagesApiTest {

    private static final String HOSHI = "hoshi-coffee";
    private static final StoreId STORE = new StoreId(HOSHI);
    private static final String BURGER = "soy-burger";
    private static final Duration SOON = Duration.ofSeconds(2);

    @Inject
    Left left;

    @Inject
    SetStock stock;

    @Inject
    Session database;

    @Inject
    ShopClock clock;

    private final Phone phone = new Phone();

    @AfterEach
    void plentyAgain() {
        clock.reset();
        left.forget(HOSHI, BURGER, "milk:oat", "milk:whole");
        left.forget("umi-burger", BURGER);
    }

    @Test
    void the_last_order_takes_the_item_off_every_open_page_within_two_seconds() throws Exception {
        left.count(HOSHI, BURGER, 1);
        try (Page one = open("en");
                Page other = open("ja")) {
            one.hears(news -> news.contains("Only 1 left"));
            other.hears(news -> news.contains("残り1点"));
            Phone.Placed order = phone.order(anOrder().of(BURGER).json());
            one.hears(news ->
                    news.contains("\"soy-burger\":{\"out\":true") && news.contains("Umi Burger Shichirigahama has it"));
            other.hears(news -> news.contains("\"soy-burger\":{\"out\":true"));
            phone.request()
                    .post("/api/orders/" + order.id() + "/cancellation")
                    .then()
                    .statusCode(200);
            one.hears(news -> news.contains("Only 1 left"));
        }
    }

    @Test
    void an_option_that_staff_take_off_is_heard_of_and_so_is_its_time_being_over() throws Exception {
        try (Page page = open("en")) {
            page.hears(news -> !news.contains("milk:oat"));
            stock.soldOut(STORE, new StockId("milk:oat"), clock.instant().plus(Duration.ofMinutes(30)));
            page.hears(news -> news.contains("\"milk:oat\":{\"out\":true"));
            clock.advance(Duration.ofMinutes(31));
            page.hears(news -> !news.contains("milk:oat"));
        }
    }

    @Test
    void what_another_process_wrote_is_heard_of_without_its_signal() throws Exception {
        left.count(HOSHI, BURGER, 9);
        try (Page page = open("en")) {
            page.hears(news -> news.contains("\"soy-burger\":{\"out\":false"));
            QuarkusTransaction.requiringNew()
                    .run(() -> database.createNativeQuery(
                                    "update ordering.stock set portions = 0 where store_id = 'hoshi-coffee' and id = 'soy-burger'")
                            .executeUpdate());
            page.hears(news -> news.contains("\"soy-burger\":{\"out\":true"));
        }
    }

    @Test
    void a_sold_out_item_cannot_be_added_and_names_the_store_that_has_it() {
        left.count(HOSHI, BURGER, 0);
        assertThat(html("/s/" + HOSHI))
                .contains("aria-label=\"Add Green Soy Burger to the basket\" disabled")
                .contains("<a href=\"/s/umi-burger/items/soy-burger\">Umi Burger Shichirigahama has it</a>");
        assertThat(html("/s/" + HOSHI + "/items/" + BURGER)).contains("This is sold out", "Shichirigahama has it");
        left.count("umi-burger", BURGER, 0);
        assertThat(html("/s/" + HOSHI)).doesNotContain("has it</a>");
    }

    @Test
    void a_choice_that_is_sold_out_cannot_be_chosen() {
        stock.soldOut(STORE, new StockId("milk:oat"), null);
        assertThat(html("/s/" + HOSHI + "/items/caffe-latte"))
                .containsPattern("value=\"oat\" disabled><span>Oat milk<small>Sold out</small>");
        left.count(HOSHI, "milk:whole", 0);
        assertThat(html("/s/" + HOSHI))
                .as("what is preselected has run out: choosing comes first")
                .contains("aria-label=\"Choose Caffè Latte\"");
    }

    @Test
    void a_basket_that_became_impossible_says_of_each_line_what_to_do() {
        form("/s/" + HOSHI + "/basket/lines", "item", BURGER, "quantity", "4");
        form("/s/" + HOSHI + "/basket/lines", "item", "caffe-latte", "group", "milk", "choice.milk", "oat");
        left.count(HOSHI, BURGER, 3);
        stock.soldOut(STORE, new StockId("milk:oat"), null);
        assertThat(html("/s/" + HOSHI + "/basket"))
                .contains("Green Soy Burger: only 3 left. Order fewer.")
                .contains("aria-label=\"Take 3: Green Soy Burger\"")
                .contains("Milk: Oat milk is sold out. Change the choice.")
                .contains("<a href=\"/s/umi-burger/items/soy-burger\">Umi Burger Shichirigahama has it</a>")
                .contains("id=\"order\" disabled");
        form("/s/" + HOSHI + "/basket/lines/0", "quantity", "3");
        assertThat(html("/s/" + HOSHI + "/basket")).doesNotContain("only 3 left. Order fewer");
    }

    private String html(String path) {
        return phone.request()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get(path)
                .asString();
    }

    private void form(String path, String... fields) {
        var request = phone.request()
                .contentType("application/x-www-form-urlencoded")
                .accept("text/html")
                .redirects()
                .follow(false);
        for (int i = 0; i < fields.length; i += 2) {
            request.formParam(fields[i], fields[i + 1]);
        }
        request.post(path).then().statusCode(303);
    }

    private static Page open(String language) throws Exception {
        given().get("/s/" + HOSHI).then().statusCode(200);
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + RestAssured.port + "/s/" + HOSHI + "/live"))
                .header("Accept", "text/event-stream")
                .header("Accept-Language", language)
                .build();
        return new Page(HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofInputStream())
                .body());
    }

    /** A browser's page that listens. */
    private static final class Page implements AutoCloseable {

        private final InputStream stream;
        private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

        Page(InputStream stream) {
            this.stream = stream;
            Thread reader = new Thread(this::read);
            reader.setDaemon(true);
            reader.start();
        }

        /** Within two seconds of now. */
        void hears(Predicate<String> news) throws InterruptedException {
            long deadline = System.nanoTime() + SOON.toNanos();
            String last = null;
            do {
                last = heard.poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
            } while (last != null && !news.test(last));
            assertThat(last).as("heard in time").isNotNull();
        }

        private void read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        heard.add(line);
                    }
                }
            } catch (IOException closed) {
                heard.clear();
            }
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
