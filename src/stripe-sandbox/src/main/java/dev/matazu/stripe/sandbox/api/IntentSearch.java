package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.Intent;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.Shapes;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * {@code /v1/payment_intents/search}: clauses on metadata, status, currency and customer, joined by AND. Unlike
 * Stripe's, which lags by up to a minute, it sees every payment at once.
 */
final class IntentSearch {
    private static final String TEXT = "[\"']((?:[^\"'\\\\]|\\\\.)*)[\"']";
    private static final Pattern CLAUSE =
            Pattern.compile("\\s*(?:metadata\\[" + TEXT + "\\]|(status|currency|customer))\\s*:\\s*" + TEXT + "\\s*");

    private IntentSearch() {}

    static Reply answer(Call call) {
        var query = call.params().need("query");
        long limit = call.params().number("limit", 1).orElse(10);
        long from = call.params().number("page").orElse(0);
        call.refuseUnread();
        var found = call.change()
                .newestFirst(Intent.class)
                .filter(parse(query))
                .skip(from)
                .limit(limit + 1)
                .toList();
        var result = Shapes.of("list").put("object", "search_result").put("url", "/v1/payment_intents/search");
        boolean more = found.size() > limit;
        result.put("has_more", more).put("next_page", more ? Long.toString(from + limit) : null);
        found.stream().limit(limit).forEach(intent -> result.withArray("data").add(call.plain(intent)));
        return Reply.ok(result);
    }

    private static Predicate<Intent> parse(String query) {
        Predicate<Intent> all = intent -> true;
        for (String part : query.split("\\s+AND\\s+")) {
            var clause = CLAUSE.matcher(part);
            if (!clause.matches()) {
                throw StripeError.invalid(null, "query", "We were unable to parse your search query.");
            }
            all = all.and(fits(clause));
        }
        return all;
    }

    private static Predicate<Intent> fits(Matcher clause) {
        var wanted = clause.group(3).replaceAll("\\\\(.)", "$1");
        var key = clause.group(1);
        if (key != null) {
            return intent -> wanted.equals(intent.terms().metadata().get(key));
        }
        return switch (clause.group(2)) {
            case "status" -> intent -> wanted.equals(intent.status().wire());
            case "currency" -> intent -> wanted.equals(intent.terms().currency());
            default -> intent -> wanted.equals(intent.terms().customer());
        };
    }
}
