package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Something has run out: the cook says so, the guest takes another, and the counter pays the rest back. */
class CannotMakeIT extends Story {

    private static final int MOST_TAPS_TO_GIVE_UP = 2;
    private static final int MOST_TAPS_TO_REFUND = 3;

    @Test
    void a_guest_takes_another_drink_and_the_counter_refunds_in_three_taps() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");
        Page phone = browsers.phone("en");
        order(phone);
        String order = number(phone);

        Hand cook = new Hand(wall);
        cook.tap(AriaRole.BUTTON, "Can’t make something of " + order);
        cook.tap(AriaRole.BUTTON, "Sold out: 1× Matcha Latte");
        assertThat(cook.actions()).as("taps to give a line up").isLessThanOrEqualTo(MOST_TAPS_TO_GIVE_UP);
        assertThat(wall.getByText("Can’t: asking guest").first()).isVisible();
        assertThat(phone.getByText("We are out of Uji Matcha Latte")).isVisible();
        picture(wall, "cannot-make-wall");
        picture(phone, "cannot-make-phone");

        new Hand(phone).tap(AriaRole.BUTTON, Pattern.compile("^Winter Yuzu Tea"));
        assertThat(phone.getByText(Pattern.compile("You get Winter Yuzu Tea instead")))
                .isVisible();
        assertThat(wall.getByText("Can’t: asking guest")).hasCount(0);
        Locator instead = wall.locator("button.line", new Page.LocatorOptions().setHasText("Yuzu"));
        assertThat(instead).containsText("Changed");
        wall.reload();
        assertThat(instead).containsText("Changed");
        cook.tap(wall.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("Matcha Latte.*Cancelled"))));
        assertThat(wall.getByText(order + ": seen what was cancelled")).isVisible();

        counter.getByLabel("Number, name, item or pickup code").first().fill(order);
        counter.keyboard().press("Enter");
        Hand hana = new Hand(counter);
        hana.tap(AriaRole.BUTTON, "Refund " + order);
        hana.tap(AriaRole.RADIO, "Quality");
        Locator refund =
                counter.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Refund ¥")));
        picture(counter, "cannot-make-refund");
        hana.tap(refund);
        assertThat(hana.actions()).as("taps to refund").isLessThanOrEqualTo(MOST_TAPS_TO_REFUND);
        assertThat(counter.getByText(Pattern.compile("^Refund ¥.*: (done|on its way)"))
                        .last())
                .isVisible();
    }

    private void order(Page phone) {
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.BUTTON, "Add Butter Croissant to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(2\\) ¥"))
                .fill("Nickname", "Aki")
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
    }
}
