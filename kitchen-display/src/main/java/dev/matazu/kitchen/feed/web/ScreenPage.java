package dev.matazu.kitchen.feed.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.kitchen.device.CurrentDevice;
import dev.matazu.kitchen.plan.Kitchens;
import dev.matazu.platform.Language;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Texts;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.Locale;

/** The page around a screen's element: for a paired device the screen, for any other the way to pair it. */
@RequestScoped
public class ScreenPage {

    @CheckedTemplate
    static class Templates {
        static native TemplateInstance screen(String store, String screen, String language, String texts, String title);
    }

    private final CurrentDevice device;
    private final Kitchens kitchens;
    private final Texts texts;
    private final ObjectMapper json;

    ScreenPage(CurrentDevice device, Kitchens kitchens, Texts texts, ObjectMapper json) {
        this.device = device;
        this.kitchens = kitchens;
        this.texts = texts;
        this.json = json;
    }

    /** @param screen wall, expediter, board, counter or timeline */
    public Response show(StoreId store, String screen, HttpServerRequest request) {
        if (kitchens.of(store).isEmpty()) {
            throw Problem.notFound("unknown-store", store.value());
        }
        if (device.ifAt(store).isEmpty()) {
            return Response.seeOther(UriBuilder.fromPath("/kitchen/pair")
                            .queryParam("store", store.value())
                            .queryParam("next", request.path())
                            .build())
                    .build();
        }
        return page(store.value(), screen, request);
    }

    Response pair(String store, HttpServerRequest request) {
        return page(store, "pair", request);
    }

    private Response page(String store, String screen, HttpServerRequest request) {
        Locale language = Language.of(request);
        String title = texts.get(language, "screen.title." + screen);
        return Response.ok(Templates.screen(store, screen, language.getLanguage(), words(language), title))
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "frame-ancestors 'self'")
                .build();
    }

    /** As JSON that cannot end the script element it stands in. */
    private String words(Locale language) {
        try {
            return json.writeValueAsString(texts.startingWith(language, "screen."))
                    .replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
