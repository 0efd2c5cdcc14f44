package dev.matazu.guest;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;

/** The fields of a form that a browser sent. */
public record Form(MultivaluedMap<String, String> fields) {

    /** Without blanks around it; null where it is empty or missing. */
    public String text(String name) {
        String value = fields.getFirst(name);
        return value == null || value.isBlank() ? null : value.strip();
    }

    public boolean has(String name) {
        return fields.containsKey(name);
    }

    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** In the smallest unit. @throws dev.matazu.platform.Problem 400 where it is none */
    public long amount(String name) {
        try {
            return Long.parseLong(String.valueOf(text(name)));
        } catch (NumberFormatException notOne) {
            throw dev.matazu.platform.Problem.malformed("http-400");
        }
    }

    public int number(String name, int otherwise) {
        String value = text(name);
        try {
            return value == null ? otherwise : Integer.parseInt(value);
        } catch (NumberFormatException notOne) {
            return otherwise;
        }
    }
}
