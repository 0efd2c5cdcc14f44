package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** Ken has a bump bar and no mouse, and Mio hears her wall read out. */
class BumpBarIT extends Story {

    @Test
    void one_line_is_made_by_key_and_what_was_done_too_quickly_comes_back_one_by_one() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        String both = latteAndCroissant("Aki");
        Locator ticket = wall.getByLabel("Ticket " + both);
        assertThat(ticket).isVisible();
        assertThat(wall.getByText("New order " + both)).hasCount(1);

        press(wall, "1", "n");
        assertThat(wall.locator("button.line.chosen")).containsText("Matcha Latte");
        picture(wall, "bump-bar-line");
        press(wall, "Enter");
        assertThat(wall.locator("button.line.READY")).containsText("Matcha Latte");
        assertThat(wall.locator("button.line.QUEUED")).containsText("Croissant");
        press(wall, "u");
        assertThat(wall.locator("button.line.QUEUED")).hasCount(2);
        press(wall, "Escape");

        String next = number(latte("Hana"));
        assertThat(wall.getByLabel("Ticket " + next)).isVisible();
        press(wall, "1", "Enter", "Enter");
        assertThat(wall.locator("wall-card:not([leaving])")).hasCount(0);
        press(wall, "u", "u");
        assertThat(ticket).isVisible();
        assertThat(wall.getByLabel("Ticket " + next)).isVisible();

        press(wall, "p", "Escape", "a");
        assertThat(wall.getByRole(AriaRole.HEADING, named("All day"))).isVisible();
        press(wall, "Escape", "k", "ArrowDown");
        assertThat(wall.getByRole(AriaRole.RADIO).first()).isFocused();
        press(wall, "Escape");
        assertThat(wall.getByRole(AriaRole.DIALOG)).hasCount(0);
    }

    @Test
    void backspace_brings_back_what_this_station_made_last_to_its_place_with_its_clock() {
        Page bar = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        bar.navigate(service.url("/kitchen/hoshi-coffee/wall?station=bar"));
        Page grill = bar.context().newPage();
        grill.navigate(service.url("/kitchen/hoshi-coffee/wall?station=grill"));
        String first = latteAndCroissant("Aki");
        String second = number(latte("Hana"));
        Locator ticket = bar.getByLabel("Ticket " + first);
        Locator warmed = grill.getByLabel("Ticket " + first);
        assertThat(bar.getByLabel("Ticket " + second)).isVisible();
        assertThat(warmed).isVisible();
        Assertions.assertThat(goesBefore(bar, first, second)).isTrue();

        new Hand(bar).tap(AriaRole.BUTTON, "Bump " + first);
        assertThat(ticket).isHidden();
        new Hand(grill).tap(AriaRole.BUTTON, "Bump " + first);
        assertThat(warmed).isHidden();
        int age = seconds(bar.getByLabel("Ticket " + second));

        press(bar, "Backspace");
        assertThat(ticket.locator("button.line.STARTED")).containsText("Matcha Latte");
        Assertions.assertThat(goesBefore(bar, first, second)).isTrue();
        Assertions.assertThat(seconds(ticket)).isGreaterThanOrEqualTo(age);
        assertThat(warmed).isHidden();

        new Hand(bar).tap(AriaRole.BUTTON, "Bump " + first);
        assertThat(ticket).isHidden();
        bar.reload();
        assertThat(bar.getByLabel("Ticket " + second)).isVisible();
        press(bar, "Backspace");
        assertThat(ticket).isVisible();
    }

    private static boolean goesBefore(Page wall, String one, String other) {
        List<String> tickets = wall.getByRole(AriaRole.ARTICLE).all().stream()
                .map(card -> card.getAttribute("aria-label"))
                .toList();
        return tickets.indexOf("Ticket " + one) < tickets.indexOf("Ticket " + other);
    }

    private static int seconds(Locator ticket) {
        String[] age = ticket.locator(".age").innerText().split(":");
        return 60 * Integer.parseInt(age[0]) + Integer.parseInt(age[1]);
    }

    private static void press(Page wall, String... keys) {
        for (String key : keys) {
            wall.keyboard().press(key);
        }
    }

    private String latteAndCroissant(String nickname) {
        Page phone = browsers.phone("en");
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.BUTTON, "Add Butter Croissant to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(2\\) ¥"))
                .fill("Nickname", nickname)
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
        return number(phone);
    }
}
