package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A rush of paid orders, and how it looks on the four screens: the pictures of the README. */
class FourScreensIT extends Story {

    private static final int ORDERS = 26;
    private static final int BUMPS = 6;
    private static final int SECONDS = 10;

    @Test
    void a_rush_of_paid_orders_fills_the_wall_and_every_screen_shows_it() throws Exception {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page board = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/board", HOSHI);
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");
        Page phone = browsers.phone("en");
        order(phone);
        rush(ORDERS, SECONDS);

        Locator bump =
                wall.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Bump \\d+")));
        assertThat(bump.first()).isVisible();
        assertThat(bump.count()).as("tickets on the wall").isGreaterThan(3);
        picture(wall, "wall");
        picture(phone, "phone");
        for (int i = 0; i < BUMPS; i++) {
            String first = bump.first().getAttribute("aria-label");
            bump.first().click();
            assertThat(wall.getByRole(AriaRole.BUTTON, named(first))).isHidden();
        }
        assertThat(board.getByRole(AriaRole.LIST, named("Please collect"))
                        .getByText("Aki")
                        .first())
                .isVisible();
        picture(board, "board");
        String code = phone.locator("p.code")
                .first()
                .innerText()
                .replaceAll("\\D", "")
                .substring(0, 6);
        counter.getByLabel("Number, name, item or pickup code").first().fill(code);
        counter.keyboard().press("Enter");
        assertThat(counter.getByRole(AriaRole.BUTTON, named("Hand over")).first())
                .isVisible();
        picture(counter, "counter");
    }

    private void order(Page phone) {
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", "Aki")
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
        assertThat(title(phone)).hasText("The kitchen has your order");
    }
}
