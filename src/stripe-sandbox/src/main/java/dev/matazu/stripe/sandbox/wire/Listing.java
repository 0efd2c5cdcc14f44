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
        var wanted = newestFirst.filter(entry -> entry.created() >= from && entry.created() <= to);
        var found = before == null ? following(wanted) : preceding(wanted);
        var list = Shapes.of("list").put("url", url).put("has_more", found.size() > limit);
        var page = found.subList(0, Math.min(limit, found.size()));
        if (before != null) {
            Collections.reverse(page);
        }
        page.forEach(entry -> list.withArray("data").add(render.apply(entry)));
        return list;
    }

    /** What comes after the cursor, and one more when there is more; reads no further than that. */
    private <E extends Entry> List<E> following(Stream<E> all) {
        var found = new ArrayList<E>();
        boolean reached = after == null;
        for (var each = all.iterator(); each.hasNext() && found.size() <= limit; ) {
            var entry = each.next();
            if (reached) {
                found.add(entry);
            } else {
                reached = entry.id().equals(after);
            }
        }
        if (!reached) {
            throw StripeError.unknown("object", after, "starting_after");
        }
        return found;
    }

    /** What comes before the cursor, from there on upwards. */
    private <E extends Entry> List<E> preceding(Stream<E> all) {
        var newer = new ArrayList<E>();
        for (var each = all.iterator(); each.hasNext(); ) {
            var entry = each.next();
            if (entry.id().equals(before)) {
                Collections.reverse(newer);
                return newer;
            }
            newer.add(entry);
        }
        throw StripeError.unknown("object", before, "ending_before");
    }
}
