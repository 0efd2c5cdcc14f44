package dev.matazu.platform.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.platform.Language;
import dev.matazu.platform.Texts;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Says why a body is refused, where the server itself would hang up without a word. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_EVERYTHING = 1000;
    private static final int TOO_LARGE = 413;

    private final Texts texts;
    private final ObjectMapper json;
    private final long most;

    BodyLimit(
            Texts texts,
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize most) {
        this.texts = texts;
        this.json = json;
        this.most = most.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_EVERYTHING);
    }

    private void check(RoutingContext context) {
        if (length(context) <= most) {
            context.next();
            return;
        }
        ProblemDocument problem = ProblemDocument.of(
                texts, Language.of(context.request()), TOO_LARGE, "http-413", new Object[0], Map.of("most", most));
        context.response()
                .setStatusCode(TOO_LARGE)
                .putHeader(HttpHeaders.CONTENT_TYPE, ProblemDocument.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, "close")
                .end(write(problem));
    }

    private static long length(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        return length != null && length.matches("\\d{1,18}") ? Long.parseLong(length) : 0;
    }

    private String write(ProblemDocument problem) {
        try {
            return json.writeValueAsString(problem.members());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
