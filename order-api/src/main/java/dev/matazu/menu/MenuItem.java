package dev.matazu.menu;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.matazu.kitchen.plan.StationCode;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Something a store sells, or a set of such things. A set has {@code parts} and no station of its own; everything
 * else has a station and the seconds that one piece takes there.
 *
 * @param shortName what the kitchen reads
 * @param then what other stations do with it after that one, in this order
 * @param price in the currency's smallest unit; whether tax is in it says the store's price policy
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MenuItem(
        String id,
        String category,
        LocalText name,
        LocalText shortName,
        LocalText description,
        long price,
        TaxClass taxClass,
        String picture,
        Allergens allergens,
        String station,
        Integer seconds,
        List<Task> then,
        List<OptionGroup> options,
        List<Part> parts) {

    /** What one station does with one piece. */
    public record Task(String station, int seconds) {}

    /** @param unknown nobody has said; that differs from containing none */
    public record Allergens(List<String> contains, boolean unknown) {}

    /** A choice of at least {@code min} and at most {@code max}. */
    public record OptionGroup(String id, LocalText name, int min, int max, List<Choice> choices) {

        public Optional<Choice> choice(String choice) {
            return choices.stream().filter(one -> one.id().equals(choice)).findFirst();
        }
    }

    /**
     * @param price difference, may be negative
     * @param seconds difference of the make time, may be negative
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Choice(
            String id,
            LocalText name,
            LocalText shortName,
            long price,
            int seconds,
            @JsonProperty("default") boolean preselected,
            List<String> allergens) {

        public Choice {
            allergens = allergens == null ? List.of() : List.copyOf(allergens);
        }
    }

    /** One place in a set, and what can fill it. */
    public record Part(
            String id,
            LocalText name,
            List<PartChoice> choices,
            @JsonProperty("default") String preselected) {

        public Optional<PartChoice> choice(String item) {
            return choices.stream().filter(one -> one.item().equals(item)).findFirst();
        }
    }

    /** @param price difference to the set's price */
    public record PartChoice(String item, long price) {}

    public MenuItem {
        then = then == null ? List.of() : List.copyOf(then);
        options = options == null ? List.of() : List.copyOf(options);
        parts = parts == null ? List.of() : List.copyOf(parts);
    }

    public boolean isSet() {
        return !parts.isEmpty();
    }

    /** The making of one piece as it comes. */
    public Work work() {
        return work(new Task(station, seconds), then, id);
    }

    /** The making of one piece of this item, its first task and what follows it. */
    public static Work work(Task first, List<Task> then, String item) {
        Work work = new Work(new StationCode(first.station()), Duration.ofSeconds(first.seconds()), item);
        for (Task task : then) {
            work = work.then(new StationCode(task.station()), Duration.ofSeconds(task.seconds()));
        }
        return work;
    }
}
