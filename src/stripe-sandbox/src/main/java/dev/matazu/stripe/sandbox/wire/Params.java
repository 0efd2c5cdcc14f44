package dev.matazu.stripe.sandbox.wire;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;

/**
 * The form parameters of a request, or those below one bracketed name. Remembers which were read, so that a name nobody
 * knows can be refused as Stripe does.
 */
public final class Params {
    private final Map<String, String> all;
    private final Set<String> read;
    private final String prefix;

    private Params(Map<String, String> all, Set<String> read, String prefix) {
        this.all = all;
        this.read = read;
        this.prefix = prefix;
    }

    /** Reads {@code a[b][0]=c&d=e}; see {@link FormText}. */
    public static Params parse(String form) {
        return new Params(FormText.read(form), new HashSet<>(), "");
    }

    /** The full name of a parameter below here, as errors name it. */
    public String name(String key) {
        return prefix.isEmpty() ? key : prefix + "[" + key + "]";
    }

    public Params below(String key) {
        return new Params(all, read, name(key));
    }

    /** The entries of an array, in order of their index. */
    public List<Params> each(String key) {
        return indices(name(key)).stream()
                .map(index -> new Params(all, read, name(key) + "[" + index + "]"))
                .toList();
    }

    public List<String> texts(String key) {
        return indices(name(key)).stream()
                .map(index -> take(name(key) + "[" + index + "]"))
                .toList();
    }

    private List<Integer> indices(String array) {
        var found = new TreeMap<Integer, Boolean>();
        for (String name : all.keySet()) {
            if (name.startsWith(array + "[")) {
                var index = name.substring(array.length() + 1, name.indexOf(']', array.length()));
                if (!index.matches("\\d{1,4}")) {
                    throw StripeError.invalid(null, array, "Invalid array");
                }
                found.put(Integer.valueOf(index), true);
            }
        }
        return List.copyOf(found.keySet());
    }

    /** The value of a parameter; an empty one counts as absent. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(take(name(key))).filter(value -> !value.isEmpty());
    }

    public String need(String key) {
        return text(key).orElseThrow(() -> StripeError.missing(name(key)));
    }

    public <T> T oneOf(String key, Map<String, T> choices, T absent) {
        var value = text(key);
        if (value.isEmpty()) {
            return absent;
        }
        if (!choices.containsKey(value.get())) {
            var message = "Invalid " + name(key) + ": must be one of " + String.join(", ", choices.keySet());
            throw StripeError.invalid(null, name(key), message);
        }
        return choices.get(value.get());
    }

    public OptionalLong number(String key) {
        var value = text(key);
        if (value.isEmpty()) {
            return OptionalLong.empty();
        }
        if (!value.get().matches("-?\\d{1,15}")) {
            throw StripeError.invalid("parameter_invalid_integer", name(key), "Invalid integer: " + value.get());
        }
        return OptionalLong.of(Long.parseLong(value.get()));
    }

    /** A whole number from {@code least} to Stripe's eight digits. */
    public OptionalLong number(String key, long least) {
        var number = number(key);
        if (number.isPresent() && number.getAsLong() < least) {
            var message = "This value must be greater than or equal to " + least + ".";
            throw StripeError.invalid("parameter_invalid_integer", name(key), message);
        }
        if (number.isPresent() && number.getAsLong() > 99_999_999L) {
            throw StripeError.invalid("amount_too_large", name(key), "This value must be at most 99999999.");
        }
        return number;
    }

    public boolean flag(String key) {
        return oneOf(key, Map.of("true", true, "false", false), false);
    }

    /** Free key-value pairs within Stripe's limits: 50 keys of 40 characters, values of 500. */
    public Map<String, String> metadata() {
        var found = new LinkedHashMap<String, String>();
        var here = name("metadata") + "[";
        for (String name : all.keySet()) {
            if (name.startsWith(here)) {
                found.put(name.substring(here.length(), name.length() - 1), take(name));
            }
        }
        found.forEach((key, value) -> {
            if (key.length() > 40 || value.length() > 500 || found.size() > 50) {
                throw StripeError.invalid(null, name("metadata"), "Metadata is over its limits.");
            }
        });
        found.values().removeIf(String::isEmpty);
        return found;
    }

    /** Marks as known what Stripe takes and the sandbox has no use for. */
    public Params ignoring(String... keys) {
        for (String key : keys) {
            var name = name(key);
            all.keySet().stream()
                    .filter(n -> n.equals(name) || n.startsWith(name + "["))
                    .forEach(read::add);
        }
        return this;
    }

    public void refuseUnread() {
        for (String name : all.keySet()) {
            if (!read.contains(name)) {
                throw StripeError.invalid("parameter_unknown", name, "Received unknown parameter: " + name);
            }
        }
    }

    /** All parameters in one order, to tell whether two requests ask the same. */
    public String canonical() {
        return new TreeMap<>(all).toString();
    }

    private String take(String name) {
        read.add(name);
        return all.get(name);
    }
}
