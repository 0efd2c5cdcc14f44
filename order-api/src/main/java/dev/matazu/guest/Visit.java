package dev.matazu.guest;

import dev.matazu.ordering.Basket;
import dev.matazu.ordering.Baskets;
import dev.matazu.ordering.OrderView;
import dev.matazu.ordering.web.CurrentGuest;
import dev.matazu.platform.Language;
import dev.matazu.platform.StoreId;
import dev.matazu.platform.Texts;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;

/** Who looks at a page, in which language, and what stands around the page for them. */
@RequestScoped
public class Visit {

    private final CurrentVertxRequest current;
    private final CurrentGuest guest;
    private final OpenOrders orders;
    private final Baskets baskets;
    private final Texts texts;

    Visit(CurrentVertxRequest current, CurrentGuest guest, OpenOrders orders, Baskets baskets, Texts texts) {
        this.current = current;
        this.guest = guest;
        this.orders = orders;
        this.baskets = baskets;
        this.texts = texts;
    }

    public HttpServerRequest request() {
        return current.getCurrent().request();
    }

    public Words words() {
        return new Words(texts, Language.of(request()));
    }

    /** Around a page of no particular store. */
    public Frame frame(String title, String path) {
        return new Frame(words(), title, path, null, 0, open(), null);
    }

    /** Around a page of a store: its basket is one tap away. */
    public Frame frame(String title, String path, StoreId store) {
        int pieces = basket(store).basket().lines().stream()
                .mapToInt(Basket.Line::quantity)
                .sum();
        return new Frame(words(), title, path, Paths.basket(store), pieces, open(), null);
    }

    /** Around a page of the office. */
    public Frame officeFrame(String title, String path) {
        return officeFrame(title, path, Frame.Office.OWNERS);
    }

    public Frame officeFrame(String title, String path, Frame.Office office) {
        return new Frame(words(), title, path, null, 0, 0, office);
    }

    /** What this guest has chosen at a store so far; a stranger has chosen nothing. */
    Baskets.Content basket(StoreId store) {
        return guest.ifKnown().map(known -> baskets.of(store, known)).orElseGet(Baskets.Content::empty);
    }

    /** This phone's orders of the last day, and those that are still open, newest first. */
    List<OrderView> recentOrders() {
        return guest.ifKnown().map(orders::recent).orElse(List.of());
    }

    private int open() {
        return guest.ifKnown().map(orders::count).orElse(0);
    }
}
