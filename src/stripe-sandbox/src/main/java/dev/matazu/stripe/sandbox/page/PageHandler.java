package dev.matazu.stripe.sandbox.page;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.matazu.stripe.sandbox.api.Endpoints;
import dev.matazu.stripe.sandbox.page.View.GoTo;
import dev.matazu.stripe.sandbox.page.View.Html;
import dev.matazu.stripe.sandbox.pay.Deadlines;
import dev.matazu.stripe.sandbox.wire.Params;
import dev.matazu.stripe.sandbox.wire.StripeError;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Everything under {@code /c}: the hosted pages and their two assets. */
public final class PageHandler implements HttpHandler {
    private static final Logger LOG = System.getLogger(PageHandler.class.getName());
    private static final int MOST_BYTES = 1 << 16;
    private static final Map<String, String> ASSETS =
            Map.of("pay.css", "text/css; charset=utf-8", "pay.js", "text/javascript; charset=utf-8");
    private static final String POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; "
            + "base-uri 'none'; frame-ancestors 'none'";

    private final Deadlines deadlines;
    private final PayView pay;
    private final ChallengeView challenge;
    private final VoucherView voucher;

    public PageHandler(Endpoints parts, Deadlines deadlines) {
        this.deadlines = deadlines;
        this.pay = new PayView(parts.ledger(), parts.checkout(), parts.cards());
        this.challenge = new ChallengeView(parts.ledger(), parts.payments());
        this.voucher = new VoucherView(parts.ledger(), parts.vouchers());
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath().split("/", 4);
            if (path.length == 4 && path[2].equals("assets") && ASSETS.containsKey(path[3])) {
                exchange.getResponseHeaders().set("Cache-Control", "max-age=300");
                send(exchange, 200, ASSETS.get(path[3]), Template.resource(path[3]));
                return;
            }
            try {
                deadlines.enforce();
                send(exchange, view(exchange, path.length == 4 ? path[2] : "", path.length == 4 ? path[3] : ""));
            } catch (StripeError e) {
                send(exchange, e.status(), "text/plain; charset=utf-8", e.getMessage());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The sandbox failed on a hosted page", e);
                send(exchange, 500, "text/plain; charset=utf-8", "The sandbox failed. Nothing was charged twice.");
            }
        }
    }

    private View view(HttpExchange exchange, String page, String id) throws IOException {
        var headers = exchange.getRequestHeaders();
        boolean post = exchange.getRequestMethod().equals("POST");
        var form = post
                ? new String(exchange.getRequestBody().readNBytes(MOST_BYTES), StandardCharsets.UTF_8)
                : Optional.ofNullable(exchange.getRequestURI().getRawQuery()).orElse("");
        var params = Params.parse(form);
        return switch (page) {
            case "pay" -> post ? pay.submit(id, params, headers) : pay.show(id, params, headers);
            case "voucher" -> post ? voucher.submit(id, params) : voucher.show(id, headers);
            case "challenge" -> post ? challenge.submit(id, params, headers) : challenge.show(id, headers);
            default -> new Html(404, Pages.unknown(Texts.choose(null, headers)));
        };
    }

    private static void send(HttpExchange exchange, View view) throws IOException {
        var headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        if (view instanceof GoTo elsewhere) {
            headers.set("Location", elsewhere.address());
            exchange.sendResponseHeaders(303, -1);
        } else if (view instanceof Html page) {
            headers.set("Content-Security-Policy", POLICY);
            headers.set("Referrer-Policy", "no-referrer");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("Vary", "Accept-Language");
            send(exchange, page.status(), "text/html; charset=utf-8", page.html());
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
