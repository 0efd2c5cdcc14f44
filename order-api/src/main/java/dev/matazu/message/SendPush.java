package dev.matazu.message;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.zerodeplibs.webpush.PushSubscription;
import com.zerodeplibs.webpush.httpclient.StandardHttpClientRequestPreparer;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hands a message to the push service of the guest's browser (RFC 8030), encrypted for that browser alone. */
@ApplicationScoped
class SendPush implements Outlet {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration ANSWER = Duration.ofSeconds(10);
    /** Push services refuse more than a day. */
    private static final Duration SIGNATURE_LIVES = Duration.ofHours(12);

    private static final int LONGEST_REASON = 200;

    private final HttpClient http;
    private final PushKeys keys;
    private final PublicHosts hosts;
    private final ObjectMapper json;
    private final Clock clock;
    private final String subject;

    SendPush(
            PushKeys keys,
            PublicHosts hosts,
            PushConfig config,
            ObjectMapper json,
            Clock clock,
            @ConfigProperty(name = "matazu.public-urls") Optional<List<URI>> publicUrls) {
        http = HttpClient.newBuilder()
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
        this.keys = keys;
        this.hosts = hosts;
        this.json = json;
        this.clock = clock;
        subject = config.contact()
                .or(() -> publicUrls.map(urls -> urls.get(0).toString()))
                .filter(contact -> contact.startsWith("https:") || contact.startsWith("mailto:"))
                .orElse("https://localhost");
    }

    @Override
    public Contact.Way way() {
        return Contact.Way.PUSH;
    }

    @Override
    public Outcome send(Contact to, Written words, Instant until) {
        try {
            if (!hosts.allow(to.device().endpoint())) {
                return new Outcome.Gone();
            }
            return outcome(http.send(request(to, words, until), BodyHandlers.ofInputStream()));
        } catch (IOException unheard) {
            return new Outcome.Later(unheard.toString(), null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Outcome.Later("stopped", null);
        }
    }

    private HttpRequest request(Contact to, Written words, Instant until) throws JsonProcessingException {
        Instant now = clock.instant();
        String order = to.key().order().toString();
        return StandardHttpClientRequestPreparer.getBuilder()
                .pushSubscription(subscription(to.device()))
                .vapidJWTSubject(subject)
                .vapidJWTExpirationTime(now.plus(SIGNATURE_LIVES))
                .pushMessage(json.writeValueAsString(Map.of(
                        "title", words.title(),
                        "body", words.text(),
                        "lang", words.language().getLanguage(),
                        "page", words.page().getPath(),
                        "order", order)))
                .ttl(Math.max(0, Duration.between(now, until).toSeconds()), TimeUnit.SECONDS)
                .urgencyHigh()
                .topic(order.replace("-", ""))
                .build(keys.pair())
                .toRequestBuilder()
                .timeout(ANSWER)
                .build();
    }

    private static PushSubscription subscription(PushAddress device) {
        PushSubscription.Keys keys = new PushSubscription.Keys();
        keys.setP256dh(device.p256dh());
        keys.setAuth(device.auth());
        PushSubscription subscription = new PushSubscription();
        subscription.setEndpoint(device.endpoint().toString());
        subscription.setKeys(keys);
        return subscription;
    }

    private Outcome outcome(HttpResponse<InputStream> answer) throws IOException {
        int status = answer.statusCode();
        String why;
        try (InputStream body = answer.body()) {
            why = status + " " + new String(body.readNBytes(LONGEST_REASON), StandardCharsets.UTF_8).strip();
        }
        if (status >= 200 && status < 300) {
            return new Outcome.Sent();
        }
        if (status == 404 || status == 410) {
            return new Outcome.Gone();
        }
        return status == 429 || status >= 500
                ? new Outcome.Later(why, RetryAfter.read(answer.headers().firstValue("Retry-After"), clock.instant()))
                : new Outcome.Refused(why);
    }
}
