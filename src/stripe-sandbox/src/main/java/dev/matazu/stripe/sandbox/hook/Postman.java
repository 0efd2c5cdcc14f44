package dev.matazu.stripe.sandbox.hook;

import dev.matazu.stripe.sandbox.hook.Letter.Flaw;
import dev.matazu.stripe.sandbox.wire.OldVersion;
import dev.matazu.stripe.sandbox.wire.Rendering;
import dev.matazu.stripe.sandbox.wire.Shapes;
import java.io.IOException;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;

/** Posts one event, signed, to the webhook target and to nowhere else: no redirects, no proxy. */
public final class Postman {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(ProxySelector.of(null))
            .build();
    private final Rendering rendering;
    private final URI target;
    private final String secret;
    private final Clock clock;

    public Postman(Rendering rendering, URI target, String secret, Clock clock) {
        this.rendering = rendering;
        this.target = target;
        this.secret = secret;
        this.clock = clock;
    }

    /** True when the target took it, which is any 2xx. */
    boolean bring(Letter letter) throws InterruptedException {
        var body = body(letter);
        var request = HttpRequest.newBuilder(target)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .header("Stripe-Signature", signature(letter, body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            int status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            return status >= 200 && status < 300;
        } catch (IOException e) {
            return false;
        }
    }

    private String body(Letter letter) {
        var event = rendering.render(letter.event());
        return Shapes.print(letter.flaw() == Flaw.OLD_VERSION ? OldVersion.of(event) : event);
    }

    private String signature(Letter letter, String body) {
        var key = letter.flaw() == Flaw.FORGED ? secret + "x" : secret;
        return Signature.of(body, clock.instant().getEpochSecond() - letter.age(), key);
    }
}
