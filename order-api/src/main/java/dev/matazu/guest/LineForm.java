package dev.matazu.guest;

import dev.matazu.menu.MenuItem;
import dev.matazu.ordering.Basket;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads a line of a basket from an item's form. What is as preselected is left out, so that the same thing chosen twice
 * is one line.
 */
final class LineForm {

    private static final int LONGEST_NAME = 20;

    private LineForm() {}

    static Basket.Line read(MenuItem item, Form form, int most) {
        Map<String, List<String>> choices = new HashMap<>();
        for (MenuItem.OptionGroup group : item.options()) {
            List<String> chosen = form.all("choice." + group.id());
            if (form.all("group").contains(group.id()) && !Set.copyOf(chosen).equals(preselected(group))) {
                choices.put(group.id(), List.copyOf(chosen));
            }
        }
        Map<String, String> parts = new HashMap<>();
        for (MenuItem.Part part : item.parts()) {
            String chosen = form.text("part." + part.id());
            if (chosen != null && !chosen.equals(part.preselected())) {
                parts.put(part.id(), chosen);
            }
        }
        int quantity = Math.max(1, Math.min(most, form.number("quantity", 1)));
        return new Basket.Line(item.id(), quantity, choices, parts, cut(form.text("for")));
    }

    private static Set<String> preselected(MenuItem.OptionGroup group) {
        return group.choices().stream()
                .filter(MenuItem.Choice::preselected)
                .map(MenuItem.Choice::id)
                .collect(java.util.stream.Collectors.toSet());
    }

    private static String cut(String name) {
        return name == null || name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME);
    }
}
