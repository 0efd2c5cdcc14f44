package dev.matazu.stripe.sandbox.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.state.Entry;
import dev.matazu.stripe.sandbox.wire.Expansion;
import dev.matazu.stripe.sandbox.wire.Listing;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.Rendering;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.List;
import java.util.stream.Stream;

/** One API request inside its change. {@code id} is what stands for {@code {id}} in the path, or null. */
final class Call {
    private final String path;
    private final String id;
    private final Params params;
    private final Change change;
    private final Expansion expansion;
    private final List<String> expand;

    Call(String path, String id, Params params, Change change, Rendering rendering) {
        this.path = path;
        this.id = id;
        this.params = params;
        this.change = change;
        this.expansion = new Expansion(rendering, change);
        this.expand = params.texts("expand");
    }

    Params params() {
        return params;
    }

    Change change() {
        return change;
    }

    /** The entry the path names; {@code what} is its Stripe name. */
    <E extends Entry> E named(Class<E> type, String what) {
        return change.find(type, id).orElseThrow(() -> StripeError.unknown(what, id, "id"));
    }

    /** Call this after reading all parameters and before changing anything. */
    void refuseUnread() {
        params.refuseUnread();
    }

    Reply show(Entry entry) {
        return Reply.ok(render(entry));
    }

    ObjectNode render(Entry entry) {
        return expansion.expand(expansion.render(entry), expand);
    }

    ObjectNode plain(Entry entry) {
        return expansion.render(entry);
    }

    <E extends Entry> Reply list(Stream<E> newestFirst) {
        var listing = Listing.read(params);
        refuseUnread();
        return Reply.ok(expansion.expand(listing.page(path, newestFirst, expansion::render), expand));
    }

    Expansion expansion() {
        return expansion;
    }
}
