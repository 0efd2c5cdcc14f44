package dev.matazu.pickup;

import static dev.matazu.testing.Orders.anOrder;
import static org.hamcrest.Matchers.equalTo;

import dev.matazu.demo.DemoAccess;
import dev.matazu.platform.StoreId;
import dev.matazu.testing.Phone;
import dev.matazu.testing.ShopTest;
import dev.matazu.testing.Tablet;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;

@ShopTest
class CounterApiTest {

    private static final String UMI = "umi-burger";

    @Inject
    DemoAccess demo;

    @Test
    void an_order_found_by_its_number_is_not_proven_also_where_the_store_asks_for_no_code() {
        Phone phone = new Phone();
        Phone.Placed order = phone.paid(anOrder().at(UMI).of("cheeseburger").json());
        String number = phone.see(order).extract().path("number");
        Tablet.paired(UMI, demo.accessTo(new StoreId(UMI)).orElseThrow().pairingCode())
                .request()
                .get("/api/stores/" + UMI + "/counter/orders?q=" + number)
                .then()
                .statusCode(200)
                .body("orders[0].proof", equalTo("NUMBER_AND_NICKNAME"))
                .body("orders[0].proven", equalTo(false));
    }
}
