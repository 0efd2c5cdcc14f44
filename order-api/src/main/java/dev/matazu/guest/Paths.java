package dev.matazu.guest;

import dev.matazu.platform.StoreId;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.UUID;

/** The addresses of the customer pages. */
final class Paths {

    private Paths() {}

    static String store(StoreId store) {
        return "/s/" + store;
    }

    static String basket(StoreId store) {
        return store(store) + "/basket";
    }

    /** Where open pages of a store hear what has run out. */
    static String live(StoreId store) {
        return store(store) + "/live";
    }

    static String item(StoreId store, String item) {
        return store(store) + "/items/" + item;
    }

    static String order(UUID id) {
        return "/orders/" + id;
    }

    /** Where somebody else follows an order that they collect. */
    static String collect(String token) {
        return "/collect/" + token;
    }

    /** Sends a browser on after a form, so that reloading repeats nothing. */
    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
