package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A morning at the coffee shop: ordered on the way, made while walking, taken from the counter with a code. */
class CoffeeIT extends Story {

    private static final int MOST_TAPS_TO_PAID = 12;
    private static final int MOST_ACTIONS_TO_HAND_OVER = 2;
    private static final Duration PAID_TO_WALL = Duration.ofSeconds(2);

    @Test
    void a_guest_orders_two_things_pays_and_takes_them_with_a_code() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page board = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/board", HOSHI);
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");
        Page phone = browsers.phone("en");

        Hand guest = orderTwoThings(phone);
        phone.waitForURL("**/orders/*");
        long paid = System.nanoTime();
        String order = number(phone);
        Locator ticket = wall.getByRole(AriaRole.BUTTON, named("Bump " + order));
        assertThat(ticket).isVisible();
        assertThat(Duration.ofNanos(System.nanoTime() - paid))
                .as("from paid to the wall")
                .isLessThan(PAID_TO_WALL);
        assertThat(guest.actions()).as("taps from the QR code to paid").isLessThanOrEqualTo(MOST_TAPS_TO_PAID);
        assertThat(wall.getByText("Oat").first()).isVisible();
        assertThat(board.getByText(order, new Page.GetByTextOptions().setExact(true))
                        .first())
                .isVisible();

        phone.reload();
        assertThat(title(phone)).hasText("The kitchen has your order");

        Page newTab = phone.context().newPage();
        newTab.navigate(service.url("/"));
        new Hand(newTab).tap(AriaRole.LINK, "My orders (1)");
        assertThat(newTab.locator("main a[href^='/orders/']").first()).isVisible();

        Hand cook = new Hand(wall);
        cook.tap(ticket);
        assertThat(cook.actions()).as("taps for a bump").isEqualTo(1);
        assertThat(title(phone)).hasText("Ready to collect");
        assertThat(board.getByRole(AriaRole.LIST, named("Please collect"))
                        .getByText(order)
                        .first())
                .isVisible();

        String code = phone.locator("p.code")
                .first()
                .innerText()
                .replaceAll("\\D", "")
                .substring(0, 6);
        Hand staff = new Hand(counter);
        staff.fill("Number, name, item or pickup code", code);
        counter.keyboard().press("Enter");
        staff.tap(AriaRole.BUTTON, "Hand over");
        assertThat(staff.actions()).as("actions for a hand-over").isLessThanOrEqualTo(MOST_ACTIONS_TO_HAND_OVER);
        assertThat(title(phone)).hasText("Picked up. Enjoy!");
    }

    /** From the shop's QR code to the processor's page and back. */
    private Hand orderTwoThings(Page phone) {
        phone.navigate(service.url("/s/hoshi-coffee"));
        Hand guest = new Hand(phone);
        guest.tap(AriaRole.LINK, "Caffè Latte").choose("Large").choose("Oat");
        guest.tap(AriaRole.BUTTON, Pattern.compile("^Add – ¥"));
        guest.tap(AriaRole.BUTTON, "Add Butter Croissant to the basket");
        guest.tap(AriaRole.LINK, Pattern.compile("^Basket \\(2\\) ¥"));
        guest.fill("Nickname", "Aki");
        guest.tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"));
        guest.tap(AriaRole.BUTTON, Pattern.compile("^Success"));
        guest.tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        return guest;
    }
}
