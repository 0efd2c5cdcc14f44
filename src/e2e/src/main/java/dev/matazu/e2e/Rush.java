package dev.matazu.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A lunch rush for the demo: random baskets at every store, ordered over the API, paid on the sandbox's page, checked in
 * where the store waits for it. Needs a JDK only: {@code java Rush.java [base-url] [orders] [seconds] [--seed=n]}.
 */
public final class Rush {

    private static final String CARD = "number=4242424242424242&expiry=12%2F34&cvc=123&name=RUSH+HOUR";
    private static final List<String> NAMES = List.of("Aki", "Ben", "Emma", "Hina", "Leo", "Mei", "Ren", "Sora", "Yui");

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final ScheduledThreadPoolExecutor guests = new ScheduledThreadPoolExecutor(8);
    private final AtomicInteger paid = new AtomicInteger();
    private final URI base;

    private Rush(URI base) {
        this.base = base;
    }

    /** Why an order, or the whole rush, comes to nothing. */
    private static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1;

        Refused(String why) {
            super(why);
        }
    }

    /** A store with what it sells now. */
    private record Shop(String id, ZoneId zone, Json settings, List<Json> items) {}

    public static void main(String... args) throws InterruptedException {
        var plain = Arrays.stream(args).filter(arg -> !arg.startsWith("--")).toList();
        var seed = Arrays.stream(args).filter(arg -> arg.startsWith("--seed=")).findFirst();
        try {
            int orders = plain.size() > 1 ? Math.min(1000, Integer.parseInt(plain.get(1))) : 30;
            int seconds = plain.size() > 2 ? Math.min(3600, Integer.parseInt(plain.get(2))) : 90;
            Rush rush = new Rush(URI.create(plain.isEmpty() ? "http://localhost:8080" : plain.get(0)));
            rush.run(
                    orders,
                    seconds,
                    seed.map(arg -> Long.parseLong(arg.substring(7))).orElse(System.nanoTime() % 9973));
            System.exit(rush.paid.get() == orders ? 0 : 1);
        } catch (IllegalArgumentException | Refused e) {
            System.err.println(e.getMessage() + "\nUsage: java Rush.java [base-url] [orders] [seconds] [--seed=n]");
            System.exit(2);
        }
    }

    private void run(int orders, int seconds, long seed) throws InterruptedException {
        List<Shop> shops =
                api("GET", "/api/stores", null).list().stream().map(this::shop).toList();
        System.out.printf("%d orders in %d s at %s, seed %d%n", orders, seconds, base, seed);
        for (int i = 0; i < orders; i++) {
            Random random = new Random(seed * 1000 + i);
            Shop shop = shops.get(i % shops.size());
            guests.schedule(() -> order(shop, random), 1000L * seconds * i / orders, TimeUnit.MILLISECONDS);
        }
        guests.shutdown();
        guests.awaitTermination(seconds + 120L, TimeUnit.SECONDS);
        System.out.printf("%d of %d orders paid%n", paid.get(), orders);
    }

    private Shop shop(Json store) {
        String id = store.at("id").text();
        var menu = api("GET", "/api/stores/" + id + "/menu", null).at("items").list().stream();
        return new Shop(
                id,
                ZoneId.of(store.at("zone").text()),
                store.at("settings"),
                menu.filter(item -> item.at("soldOut").text().equals("false"))
                        .map(item -> item.at("item"))
                        .toList());
    }

    private void order(Shop shop, Random random) {
        long begun = System.nanoTime();
        try {
            Map<String, Object> pickup = pickup(shop.settings(), random);
            Json placed = place(basket(shop, pickup, random));
            String path = "/api/orders/" + placed.at("order").at("id").text();
            String guest = placed.at("guestToken").text();
            pay(URI.create(placed.at("payAt").text()), path, guest);
            Json order = paid(path, guest);
            paid.incrementAndGet();
            if (shop.settings().at("fireTrigger").text().equals("ON_ARRIVAL")) {
                order = api("POST", path + "/arrival", pickup, guest);
            }
            Json promise = order.at("promise");
            System.out.printf(
                    "%5s  %-12s %5s yen  %-15s ready %s-%s  in the kitchen after %d ms%n",
                    order.at("number").text(),
                    shop.id(),
                    order.at("total").text(),
                    order.at("pickup").at("method").text() + " "
                            + order.at("pickup").at("place").or(""),
                    Instant.parse(promise.at("from").text()).atZone(shop.zone()).toLocalTime(),
                    Instant.parse(promise.at("to").text()).atZone(shop.zone()).toLocalTime(),
                    (System.nanoTime() - begun) / 1_000_000);
        } catch (RuntimeException e) {
            System.out.printf("    -  %-12s %s%n", shop.id(), e.getMessage());
        }
    }

    /** Whoever finds no free table takes it at the counter. */
    private Json place(Map<String, Object> order) {
        try {
            return api("POST", "/api/orders", order);
        } catch (Refused full) {
            if (!full.getMessage().contains("/no-table-free")) {
                throw full;
            }
            Map<String, Object> other = new LinkedHashMap<>(order);
            other.put("pickup", Map.of("method", "COUNTER"));
            return api("POST", "/api/orders", other);
        }
    }

    private static Map<String, Object> basket(Shop shop, Map<String, Object> pickup, Random random) {
        List<Object> lines = new ArrayList<>();
        for (Json item : some(shop.items(), 1, 3, random)) {
            Map<String, Object> choices = new LinkedHashMap<>();
            for (Json group : item.at("options").list()) {
                int least = Integer.parseInt(group.at("min").text());
                int most = Math.min(least + 1, Integer.parseInt(group.at("max").text()));
                var chosen = some(group.at("choices").list(), least, most, random).stream();
                choices.put(
                        group.at("id").text(),
                        chosen.map(one -> one.at("id").text()).toList());
            }
            Map<String, Object> parts = new LinkedHashMap<>();
            for (Json part : item.at("parts").list()) {
                Json chosen = some(part.at("choices").list(), 1, 1, random).get(0);
                parts.put(part.at("id").text(), chosen.at("item").text());
            }
            int quantity = random.nextInt(4) == 0 ? 2 : 1;
            lines.add(Map.of("item", item.at("id").text(), "quantity", quantity, "choices", choices, "parts", parts));
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String dining = pickup.containsValue("TABLE") ? "EAT_IN" : "TO_GO";
        return Map.of("store", shop.id(), "nickname", name, "dining", dining, "pickup", pickup, "lines", lines);
    }

    private static Map<String, Object> pickup(Json settings, Random random) {
        String method =
                some(settings.at("pickupMethods").list(), 1, 1, random).get(0).text();
        Map<String, Object> pickup = new LinkedHashMap<>(Map.of("method", method));
        boolean named =
                method.equals("TABLE") && settings.at("tableMode").text().equals("NAMED");
        if (named || method.equals("BAY")) {
            List<Json> places = settings.at(named ? "tables" : "bays").list();
            pickup.put("place", some(places, 1, 1, random).get(0).text());
        }
        return pickup;
    }

    private static List<Json> some(List<Json> all, int least, int most, Random random) {
        List<Json> shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled.subList(0, Math.min(all.size(), least + random.nextInt(most - least + 1)));
    }

    /** Types the test card on the sandbox's page and comes back as the browser does; on any other page nothing. */
    private void pay(URI page, String order, String guest) {
        if (!"http".equals(page.getScheme()) || !base.getHost().equals(page.getHost())) {
            guests.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            api("POST", order + "/cancellation", null, guest);
            throw new Refused("not paid and cancelled: " + page.getHost() + " is not the sandbox beside " + base);
        }
        var answer = send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(CARD)));
        String back = answer.headers().firstValue("Location").orElseThrow(() -> new Refused("the card was refused"));
        send(HttpRequest.newBuilder(page.resolve(back)));
    }

    /** The order as soon as it has a number, which it gets with its payment. */
    private Json paid(String path, String guest) {
        for (int tries = 0; tries < 40; tries++) {
            Json order = api("GET", path, null, guest);
            if (order.at("number").value() != null) {
                return order;
            }
            LockSupport.parkNanos(250_000_000);
        }
        throw new Refused("not paid: the service heard nothing of the payment within 10 s");
    }

    private Json api(String method, String path, Object body, String... guest) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
        for (String token : guest) {
            request.header("Authorization", "Bearer " + token);
        }
        HttpResponse<String> answer = send(request);
        for (int again = 0; answer.statusCode() == 503 && again < 3; again++) {
            LockSupport.parkNanos(1_000_000_000L
                    * answer.headers().firstValueAsLong("Retry-After").orElse(2));
            answer = send(request);
        }
        if (answer.statusCode() >= 400) {
            throw new Refused(answer.statusCode() + " " + answer.body());
        }
        return Json.read(answer.body());
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(Duration.ofSeconds(30)).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new Refused("Nobody answers at " + base + ". Is the demo running?");
        } catch (InterruptedException e) {
            throw new Refused("interrupted");
        }
    }

    /** As much of JSON as is needed here: objects, lists, and everything else as its text. */
    private record Json(Object value) {
        private static final Pattern TOKEN =
                Pattern.compile("\\s*([\\[\\]{},:]|\"(?:[^\"\\\\]|\\\\.)*+\"|[^\\s\\[\\]{},:\"]+)");

        Json at(String member) {
            return new Json(value instanceof Map<?, ?> map ? map.get(member) : null);
        }

        List<Json> list() {
            return value instanceof List<?> list ? list.stream().map(Json::new).toList() : List.of();
        }

        String text() {
            return String.valueOf(value);
        }

        String or(String other) {
            return value == null ? other : text();
        }

        static Json read(String text) {
            Matcher tokens = TOKEN.matcher(text);
            if (!tokens.find()) {
                throw new Refused("the answer is empty");
            }
            return new Json(read(tokens));
        }

        /** Reads what begins at the current token and goes on to the one after it. */
        private static Object read(Matcher at) {
            String token = at.group(1);
            at.find();
            if (token.equals("{")) {
                Map<Object, Object> map = new LinkedHashMap<>();
                while (!skipped(at, "}")) {
                    Object key = read(at);
                    skipped(at, ":");
                    map.put(key, read(at));
                    skipped(at, ",");
                }
                return map;
            }
            if (token.equals("[")) {
                List<Object> list = new ArrayList<>();
                while (!skipped(at, "]")) {
                    list.add(read(at));
                    skipped(at, ",");
                }
                return list;
            }
            boolean quoted = token.startsWith("\"");
            return quoted ? token.substring(1, token.length() - 1) : token.equals("null") ? null : token;
        }

        private static boolean skipped(Matcher at, String token) {
            boolean there = at.group(1).equals(token);
            if (there) {
                at.find();
            }
            return there;
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                return map.entrySet().stream()
                        .map(one -> write(one.getKey()) + ":" + write(one.getValue()))
                        .collect(java.util.stream.Collectors.joining(",", "{", "}"));
            }
            if (value instanceof List<?> list) {
                return list.stream().map(Json::write).collect(java.util.stream.Collectors.joining(",", "[", "]"));
            }
            return value instanceof Number ? value.toString() : '"' + value.toString() + '"';
        }
    }
}
