package dev.matazu.guest;

import dev.matazu.platform.StoreId;
import dev.matazu.store.Seller;
import dev.matazu.store.Store;
import dev.matazu.store.Stores;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Who sells, and on which terms: the disclosure of Japan's Act on Specified Commercial Transactions, article 11. */
@Path("/s/{store}/seller")
@ForBrowsers
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SellerPage {

    private final Stores stores;
    private final Visit visit;

    SellerPage(Stores stores, Visit visit) {
        this.stores = stores;
        this.visit = visit;
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance seller(StoreId store) {
        Words t = visit.words();
        return ReceiptTemplates.seller(
                visit.frame(t.get("page.seller.title"), address(store), store),
                Paths.basket(store),
                terms(stores.of(store), t));
    }

    static String address(StoreId store) {
        return Paths.store(store) + "/seller";
    }

    private static List<BasketView.Term> terms(Store store, Words t) {
        Seller seller = store.settings().seller();
        List<BasketView.Term> terms = new ArrayList<>();
        add(terms, t, "name", t.name(seller == null ? store.name() : seller.name()));
        if (seller != null) {
            add(terms, t, "responsible", seller.responsible() == null ? null : t.name(seller.responsible()));
        }
        add(terms, t, "address", t.name(store.name()) + t.get("page.list") + t.name(store.address()));
        if (seller != null) {
            add(terms, t, "phone", seller.phone());
            add(terms, t, "email", seller.email());
            add(terms, t, "registration", seller.registration());
        }
        PayWords pay = new PayWords(store, store.settings().payMethods(), t);
        String trigger = pay.trigger();
        add(terms, t, "price", t.get("page.seller.price.is"));
        add(terms, t, "fees", t.get("page.seller.fees.is"));
        add(terms, t, "pay", t.get("page.seller.pay." + trigger, pay.methods()));
        add(terms, t, "when", t.get("page.seller.when." + trigger));
        add(terms, t, "cancel", t.get("page.terms.cancel." + trigger));
        return terms;
    }

    private static void add(List<BasketView.Term> terms, Words t, String name, String value) {
        if (value != null) {
            terms.add(new BasketView.Term(t.get("page.seller." + name), value));
        }
    }
}
