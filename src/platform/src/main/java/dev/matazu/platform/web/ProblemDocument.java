package dev.matazu.platform.web;

import dev.matazu.platform.Problem;
import dev.matazu.platform.Texts;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** An RFC 9457 document: what happened and what to do, in the reader's language. */
public record ProblemDocument(int status, String kind, String title, String detail, Map<String, Object> extensions) {

    public static final String MEDIA_TYPE = "application/problem+json";
    private static final String TYPES = "https://matazu.dev/problems/";

    /** A refusal, in this language, with what is wrong field by field. */
    public static ProblemDocument of(Texts texts, Locale language, Problem refused) {
        Map<String, Object> extensions = new LinkedHashMap<>(refused.extensions());
        if (!refused.errors().isEmpty()) {
            extensions.put(
                    "errors",
                    refused.errors().stream()
                            .map(error -> error(texts, language, error))
                            .toList());
        }
        return of(texts, language, refused.status(), refused.kind(), refused.arguments(), extensions);
    }

    private static Map<String, Object> error(Texts texts, Locale language, Problem.FieldError error) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("field", error.field());
        members.put("kind", error.kind());
        members.put("detail", texts.get(language, "problem." + error.kind() + ".detail", error.arguments()));
        members.putAll(error.members());
        return members;
    }

    /** In this language, from the texts of its kind. */
    public static ProblemDocument of(
            Texts texts, Locale language, int status, String kind, Object[] arguments, Map<String, Object> extensions) {
        return new ProblemDocument(
                status,
                kind,
                texts.get(language, "problem." + kind + ".title", arguments),
                texts.get(language, "problem." + kind + ".detail", arguments),
                extensions);
    }

    /** The document's members in their usual order. */
    public Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", TYPES + kind);
        members.put("title", title);
        members.put("status", status);
        members.put("detail", detail);
        members.putAll(extensions);
        return members;
    }

    public Response response() {
        var response =
                Response.status(status).type(MediaType.valueOf(MEDIA_TYPE)).entity(members());
        if (extensions.get("retryAfterSeconds") instanceof Number seconds) {
            response.header("Retry-After", seconds);
        }
        return response.header("Cache-Control", "no-store").build();
    }
}
