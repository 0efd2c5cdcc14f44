package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A coach party walks in: Mio keeps mobile orders out for a while, at the wall where she stands. */
class OverrideIT extends Story {

    private static final Pattern UNTIL = Pattern.compile("^Pause until \\d\\d:\\d\\d$");

    @Test
    void a_manager_keeps_mobile_orders_out_until_a_time_and_the_guest_reads_when_it_ends() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page phone = browsers.phone("en");
        phone.navigate(service.url("/s/hoshi-coffee"));

        Hand hand = new Hand(wall);
        hand.tap(AriaRole.BUTTON, "Mobile orders").tap(untilFirst(wall));
        assertThat(wall.getByText("Letting orders in or keeping them out needs your name"))
                .isVisible();
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Mio, Manager"))).isVisible();
        picture(wall, "sign-in-wall");
        wall.keyboard().press("Escape");
        assertThat(wall.getByRole(AriaRole.HEADING, named("Mobile orders"))).isVisible();
        hand.tap(untilFirst(wall));
        signIn(wall, "Ken", "1470");
        assertThat(wall.getByText("Letting orders in or keeping them out needs a manager."))
                .isVisible();
        signIn(wall, "Mio", "3690");

        assertThat(wall.getByText(Pattern.compile("^Paused until \\d\\d:\\d\\d, by Mio$")))
                .isVisible();
        picture(wall, "override-wall");
        phone.reload();
        assertThat(phone.getByText("Mobile orders are paused")).isVisible();
        assertThat(phone.getByText("Orders open again").first()).isVisible();
        picture(phone, "override-phone");

        hand.tap(AriaRole.BUTTON, "By itself again");
        assertThat(wall.getByText(Pattern.compile("^Paused until .*, by Mio$"))).hasCount(0);
        phone.reload();
        assertThat(phone.getByText("Orders open again")).hasCount(0);

        hand.tap(untilFirst(wall));
        assertThat(wall.getByText(Pattern.compile("^Paused until \\d\\d:\\d\\d, by Mio$")))
                .isVisible();
        wall.keyboard().press("Escape");
        hand.tap(AriaRole.BUTTON, "Mio: Sign out");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Sign in"))).isVisible();
    }

    private static Locator untilFirst(Page wall) {
        return wall.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(UNTIL))
                .first();
    }
}
