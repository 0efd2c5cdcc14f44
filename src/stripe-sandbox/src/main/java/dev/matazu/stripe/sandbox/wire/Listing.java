package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** One page of a list, newest first, as {@code limit}, {@code starting_after} and {@code ending_before} ask,
 * of what was created from {@code from} to {@code to}. */
public record Listing(int limit, String after, String before, long from, long to) {

    public static Listing read(Params params) {
        long limit = params.number("limit", 1).orElse(10);
        if (limit > 100) {
            throw StripeError.invalid("parameter_invalid_integer", "limit", "Invalid limit: must be at most 100.");
        }
        var after = params.text("starting_after").orElse(null);
        var created = params.below("created");
        long from =
                Math.max(created.number("gte").orElse(0), created.number("gt").orElse(-1) + 1);
        long to = Math.min(
                created.number("lte").orElse(Long.MAX_VALUE - 1),
                created.number("lt").orElse(Long.MAX_VALUE) - 1);
        return new Listing((int) limit, after, params.text("ending_before").orElse(null), from, to);
    }

    public <E extends Entry> ObjectNode page(String url, Stream<E> newestFirst, Function<E, ObjectNode> render) {
        var all = new ArrayList<>(newestFirst
                .filter(entry -> entry.created() >= from && entry.created() <= to)
                .toList());
        if (before != null) {
            Collections.reverse(all);
        }
        var rest = from(all);
        var page = new ArrayList<>(rest.subList(0, Math.min(limit, rest.size())));
        if (before != null) {
            Collections.reverse(page);
        }
        var list = Shapes.of("list").put("url", url).put("has_more", rest.size() > limit);
        page.forEach(entry -> list.withArray("data").add(render.apply(entry)));
        return list;
    }

    private <E extends Entry> List<E> from(List<E> all) {
        var cursor = before != null ? before : after;
        if (cursor == null) {
            return all;
        }
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(cursor)) {
                return all.subList(i + 1, all.size());
            }
        }
        throw StripeError.unknown("object", cursor, before != null ? "ending_before" : "starting_after");
    }
}
