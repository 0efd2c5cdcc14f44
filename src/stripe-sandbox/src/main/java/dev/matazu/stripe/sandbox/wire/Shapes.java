package dev.matazu.stripe.sandbox.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The resources of Stripe with every field at its neutral value, ready to be filled in. */
public final class Shapes {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, ObjectNode> READ = new ConcurrentHashMap<>();

    private Shapes() {}

    public static ObjectNode of(String name) {
        return READ.computeIfAbsent(name, Shapes::read).deepCopy();
    }

    public static ObjectNode empty() {
        return JSON.createObjectNode();
    }

    public static ObjectNode strings(Map<String, String> pairs) {
        var node = empty();
        pairs.forEach(node::put);
        return node;
    }

    public static ObjectNode parse(String text) throws JsonProcessingException {
        return (ObjectNode) JSON.readTree(text);
    }

    public static String print(JsonNode node) {
        return node.toPrettyString();
    }

    private static ObjectNode read(String name) {
        try (var in = Shapes.class.getResourceAsStream("/dev/matazu/stripe/sandbox/shapes/" + name + ".json")) {
            return (ObjectNode) JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
