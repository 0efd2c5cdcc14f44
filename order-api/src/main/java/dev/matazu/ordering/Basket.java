package dev.matazu.ordering;

import java.util.List;
import java.util.Map;

/** What somebody wants, in the menu's ids and without prices: those are the server's. */
public record Basket(List<Line> lines) {

    /**
     * @param choices chosen options by group; a group that is not named keeps its preselected ones
     * @param parts chosen items of a set by part; a part that is not named keeps its preselected one
     * @param forWhom who gets it, or null
     */
    public record Line(
            String item, int quantity, Map<String, List<String>> choices, Map<String, String> parts, String forWhom) {

        public Line {
            choices = choices == null ? Map.of() : Map.copyOf(choices);
            parts = parts == null ? Map.of() : Map.copyOf(parts);
            forWhom = forWhom == null || forWhom.isBlank() ? null : forWhom.strip();
        }

        Line times(int pieces) {
            return new Line(item, pieces, choices, parts, forWhom);
        }
    }

    public Basket {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }
}
