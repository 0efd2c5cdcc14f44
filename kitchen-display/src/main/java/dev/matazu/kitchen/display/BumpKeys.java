package dev.matazu.kitchen.display;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the keys of a bump bar do. Keys have the names of {@code KeyboardEvent.key}, letters in lower case. An action may
 * have no key; no key has two actions. The digits belong to the tickets' places.
 */
public record BumpKeys(Digits digits, Map<BumpAction, String> keys) {

    public enum Digits {
        SELECT,
        BUMP
    }

    public static final BumpKeys USUAL = new BumpKeys(
            Digits.SELECT,
            Arrays.stream(BumpAction.values()).collect(Collectors.toMap(each -> each, BumpAction::usualKey)));

    public BumpKeys {
        keys = Map.copyOf(keys);
        if (new HashSet<>(keys.values()).size() < keys.size()
                || !keys.values().stream().allMatch(BumpKey::isOne)) {
            throw new IllegalArgumentException("no such keys: " + keys);
        }
    }

    /** As it is kept: an action that is newer than what was kept has its usual key, where no other has it. */
    static BumpKeys kept(Digits digits, Map<String, String> kept) {
        Map<BumpAction, String> keys = new EnumMap<>(BumpAction.class);
        List<BumpAction> all = List.of(BumpAction.values());
        all.stream()
                .filter(action -> !kept.getOrDefault(action.name(), "").isEmpty())
                .forEach(action -> keys.put(action, kept.get(action.name())));
        all.stream()
                .filter(action -> !kept.containsKey(action.name()) && !keys.containsValue(action.usualKey()))
                .forEach(action -> keys.put(action, action.usualKey()));
        return new BumpKeys(digits, keys);
    }

    /** Every action by name; empty where it has no key. */
    Map<String, String> toKeep() {
        return Arrays.stream(BumpAction.values())
                .collect(Collectors.toMap(Enum::name, action -> keys.getOrDefault(action, "")));
    }
}
