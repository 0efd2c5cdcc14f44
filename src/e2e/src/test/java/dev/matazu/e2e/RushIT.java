package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A guest's train leaves: two taps or one key, and the kitchen makes that order first. */
class RushIT extends Story {

    private static final int MOST_TAPS = 2;

    @Test
    void the_last_order_is_made_first_and_waits_its_turn_again() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        String first = number(latte("Aki"));
        String last = number(latte("Ren"));
        assertThat(wall.locator("wall-card").first()).containsText(first);

        Hand cook = new Hand(wall);
        cook.tap(AriaRole.BUTTON, "Rush");
        cook.tap(AriaRole.BUTTON, "Rush " + last);
        assertThat(cook.actions()).as("taps to rush an order").isLessThanOrEqualTo(MOST_TAPS);

        assertThat(wall.locator("wall-card").first()).containsText(last);
        assertThat(wall.locator("wall-card").first()).containsText("Rush: before all others");
        picture(wall, "rush-wall");

        wall.keyboard().press("1");
        wall.keyboard().press("p");
        assertThat(wall.getByText("Rush: before all others")).isHidden();
        assertThat(wall.locator("wall-card").first()).containsText(first);
    }
}
