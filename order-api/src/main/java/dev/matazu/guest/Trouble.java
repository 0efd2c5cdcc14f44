package dev.matazu.guest;

import dev.matazu.ordering.ReadyTimes.Ready;
import dev.matazu.platform.Problem;
import dev.matazu.platform.web.ProblemDocument;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What does not go, why, and what to do about it, with a link to each place on the page. */
public record Trouble(String tone, String title, String text, List<Item> items) {

    private static final Pattern LINE = Pattern.compile("lines\\[(\\d+)].*");

    /** @param at the id of the element that it is about, or null */
    public record Item(String at, String text) {}

    /** Nothing can be ordered at this store for now. */
    static Trouble closed(Ready ready, Words t) {
        String kind = kind(ready);
        return new Trouble("warning", t.get("page." + kind + ".title"), t.get("page." + kind + ".text"), List.of());
    }

    private static String kind(Ready ready) {
        if (ready instanceof Ready.Busy) {
            return "busy";
        }
        if (ready instanceof Ready.NoDisplay) {
            return "noDisplay";
        }
        if (ready instanceof Ready.Stopped) {
            return "stopped";
        }
        if (ready instanceof Ready.Closed closed) {
            return closed.lastOrder() == null ? "closed" : "lastOrder";
        }
        return ready instanceof Ready.Paused ? "paused" : "full";
    }

    /** @param clock says a moment as the store's clock shows it */
    public static Trouble of(Problem problem, Words t, java.util.function.Function<Instant, String> clock) {
        ProblemDocument document = ProblemDocument.of(t.texts(), t.language(), problem);
        List<Item> items = document.extensions().get("errors") instanceof List<?> errors
                ? errors.stream()
                        .map(error -> (Map<?, ?>) error)
                        .map(error ->
                                new Item(at(String.valueOf(error.get("field"))), String.valueOf(error.get("detail"))))
                        .toList()
                : next(problem, t, clock);
        boolean said = items.stream().anyMatch(item -> item.text().equals(document.detail()));
        return new Trouble("error", document.title(), said ? "" : document.detail(), items);
    }

    /** What is wrong with one element of the page; null where nothing is. */
    public String about(String element) {
        return items.stream()
                .filter(item -> Objects.equals(item.at(), element))
                .map(Item::text)
                .findFirst()
                .orElse(null);
    }

    private static List<Item> next(Problem problem, Words t, java.util.function.Function<Instant, String> clock) {
        return problem.extensions().get("nextFree") instanceof Instant free
                ? List.of(new Item("time", t.get("page.basket.nextFree", clock.apply(free))))
                : List.of();
    }

    private static String at(String field) {
        Matcher line = LINE.matcher(field);
        if (line.matches()) {
            return "line-" + line.group(1);
        }
        return switch (field) {
            case "nickname", "place", "mail" -> field;
            case "slot" -> "time";
            default -> null;
        };
    }
}
