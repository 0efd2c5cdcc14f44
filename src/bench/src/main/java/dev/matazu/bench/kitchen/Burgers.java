package dev.matazu.bench.kitchen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.kitchen.plan.StationCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** What guests order at the demo's burger shop: its own menu, and how often they take a set. */
final class Burgers {

    /** One item as the kitchen makes it. */
    record Item(String id, StationCode station, int seconds) {}

    private static final double TAKES_A_SET = 0.55;
    private static final double ONE_MORE = 0.35;
    private static final double AS_PRESELECTED = 0.6;
    private static final int MOST = 8;

    private final Map<String, Item> items;
    private final JsonNode set;

    Burgers() {
        JsonNode store = read();
        items = each(store.get("items"))
                .filter(item -> !item.get("station").isNull())
                .map(Burgers::item)
                .collect(Collectors.toMap(Item::id, item -> item));
        set = each(store.get("items"))
                .filter(item -> item.get("id").asText().equals("burger-set"))
                .findFirst()
                .orElseThrow();
    }

    List<Item> basket(Random random) {
        List<Item> basket = new ArrayList<>();
        if (random.nextDouble() < TAKES_A_SET) {
            each(set.get("parts")).map(part -> choose(part, random)).forEach(basket::add);
        } else {
            basket.add(any(random));
        }
        while (basket.size() < MOST && random.nextDouble() < ONE_MORE) {
            basket.add(any(random));
        }
        return basket;
    }

    private Item choose(JsonNode part, Random random) {
        JsonNode choices = part.get("choices");
        String chosen = random.nextDouble() < AS_PRESELECTED
                ? part.get("default").asText()
                : choices.get(random.nextInt(choices.size())).get("item").asText();
        return items.get(chosen);
    }

    private Item any(Random random) {
        List<String> ids = items.keySet().stream().sorted().toList();
        return items.get(ids.get(random.nextInt(ids.size())));
    }

    private static Item item(JsonNode item) {
        return new Item(
                item.get("id").asText(),
                new StationCode(item.get("station").asText()),
                item.get("seconds").asInt());
    }

    private static JsonNode read() {
        try (InputStream file = Burgers.class.getResourceAsStream("/demo/umi-burger.json")) {
            return new ObjectMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static java.util.stream.Stream<JsonNode> each(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
