package dev.matazu.stripe.sandbox.api;

import dev.matazu.stripe.sandbox.state.Change;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.Rendering;
import dev.matazu.stripe.sandbox.wire.Reply;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Which endpoint answers which method and path; the first route that fits does. */
final class Routes {

    private record Route(String method, Pattern path, Function<Call, Reply> endpoint) {}

    private final List<Route> routes = new ArrayList<>();
    private final Rendering rendering;

    Routes(Rendering rendering) {
        this.rendering = rendering;
    }

    void get(String path, Function<Call, Reply> endpoint) {
        add("GET", path, endpoint);
    }

    void post(String path, Function<Call, Reply> endpoint) {
        add("POST", path, endpoint);
    }

    private void add(String method, String path, Function<Call, Reply> endpoint) {
        routes.add(new Route(method, Pattern.compile(path.replace("{id}", "([A-Za-z0-9_]+)")), endpoint));
    }

    Reply answer(String method, String path, Params params, Change change) {
        for (Route route : routes) {
            var fit = route.path().matcher(path);
            if (route.method().equals(method) && fit.matches()) {
                var id = fit.groupCount() > 0 ? fit.group(1) : null;
                return route.endpoint().apply(new Call(path, id, params, change, rendering));
            }
        }
        throw StripeError.noSuchUrl(method, path);
    }
}
