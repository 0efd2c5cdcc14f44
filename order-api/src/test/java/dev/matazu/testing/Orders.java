package dev.matazu.testing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Orders as guests place them: {@code anOrder().of("caffe-latte").at("hoshi-coffee").json()}. */
public final class Orders {

    private final Map<String, Object> order = new HashMap<>();
    private final List<Map<String, Object>> lines = new java.util.ArrayList<>();

    private Orders() {
        order.put("store", "hoshi-coffee");
        order.put("nickname", "Aki");
        order.put("dining", "TO_GO");
        order.put("pickup", Map.of("method", "COUNTER"));
    }

    public static Orders anOrder() {
        return new Orders();
    }

    public Orders at(String store) {
        order.put("store", store);
        return this;
    }

    public Orders of(String item) {
        return of(item, 1);
    }

    public Orders of(String item, int quantity) {
        return line(Map.of("item", item, "quantity", quantity));
    }

    public Orders line(Map<String, Object> line) {
        lines.add(line);
        return this;
    }

    public Orders by(String nickname) {
        order.put("nickname", nickname);
        return this;
    }

    /** Who must not eat everything. */
    public Orders allergy(String note) {
        order.put("allergy", note);
        return this;
    }

    /** Ready at this time, as the service writes it. */
    public Orders readyAt(String slot) {
        order.put("slot", slot);
        return this;
    }

    public Orders eatIn() {
        order.put("dining", "EAT_IN");
        return this;
    }

    public Orders to(String method, String place) {
        Map<String, Object> pickup = new HashMap<>();
        pickup.put("method", method);
        pickup.put("place", place);
        order.put("pickup", pickup);
        return this;
    }

    public Map<String, Object> json() {
        order.put("lines", lines);
        return order;
    }
}
