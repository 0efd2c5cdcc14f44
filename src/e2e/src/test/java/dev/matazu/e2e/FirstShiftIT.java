package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;

/** Somebody stands before the wall for the first time, and does only what it tells them. */
class FirstShiftIT extends Story {

    private static final int MOST_TAPS = 15;
    private static final String HELP = "Keys and type size";

    @Test
    void a_new_cook_learns_it_from_the_wall_and_is_then_left_alone() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        String aki = number(latte("Aki"));
        String ken = number(latte("Ken"));
        assertThat(bump(wall, ken)).isVisible();
        BoundingBox cards = wall.locator("ticket-grid").boundingBox();
        Hand cook = new Hand(wall);

        hints(wall, "tap “Bump” on its ticket");
        assertThat(wall.locator("hint-strip")).containsText("Keys: choose it with 1 – 9, then Enter");
        picture(wall, "first-shift-bump");
        cook.tap(bump(wall, aki));
        hints(wall, "Tap “Undo” within 5 seconds");
        picture(wall, "first-shift-undo");
        cook.tap(AriaRole.BUTTON, "Undo");
        assertThat(bump(wall, aki)).isVisible();

        cook.tap(bump(wall, ken));
        hints(wall, "Tap “Recall” below");
        cook.tap(AriaRole.BUTTON, "Recall").tap(AriaRole.BUTTON, "Recall " + ken);
        assertThat(bump(wall, ken)).isVisible();

        hints(wall, "Tap “Can’t” on the ticket");
        cook.tap(gotIt(wall));
        hints(wall, "Tap “Sold out” below");
        cook.tap(AriaRole.BUTTON, "Sold out")
                .tap(AriaRole.BUTTON, "Sold out: Dorayaki")
                .tap(AriaRole.BUTTON, "Close");
        hints(wall, "Tap “All day” below");
        assertThat(wall.locator("ticket-grid").boundingBox())
                .as("no card moves with a hint")
                .usingRecursiveComparison()
                .isEqualTo(cards);
        cook.tap(AriaRole.BUTTON, "All day").tap(AriaRole.BUTTON, "Close");
        hints(wall, "tap “?” at the top right");
        cook.tap(AriaRole.BUTTON, HELP);
        assertThat(wall.getByRole(AriaRole.DIALOG, named(HELP))).isVisible();
        cook.tap(AriaRole.BUTTON, "Close").tap(bump(wall, aki));
        hints(wall, "then “Make again”");
        cook.tap(gotIt(wall));
        assertThat(gotIt(wall)).isHidden();
        assertThat(cook.actions()).as("taps of the whole round").isLessThanOrEqualTo(MOST_TAPS);

        wall.reload();
        assertThat(bump(wall, ken)).isVisible();
        assertThat(gotIt(wall)).isHidden();
        new Hand(wall).tap(AriaRole.BUTTON, HELP).tap(AriaRole.BUTTON, "Show the hints again");
        hints(wall, "tap “Bump” on its ticket");
    }

    @Test
    void an_experienced_cook_sends_all_hints_away_with_one_tap() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        String aki = number(latte("Aki"));
        assertThat(bump(wall, aki)).isVisible();
        new Hand(wall).tap(AriaRole.BUTTON, "No more hints");
        assertThat(wall.locator("hint-strip")).isHidden();
        wall.reload();
        assertThat(bump(wall, aki)).isVisible();
        assertThat(wall.locator("hint-strip")).isHidden();
    }

    private static Locator bump(Page wall, String order) {
        return wall.getByRole(AriaRole.BUTTON, named("Bump " + order));
    }

    /** There as long as a hint is. */
    private static Locator gotIt(Page wall) {
        return wall.getByRole(AriaRole.BUTTON, named("Got it"));
    }

    /** Said to those who cannot see it, too. */
    private static void hints(Page wall, String said) {
        assertThat(wall.locator("hint-strip").getByRole(AriaRole.STATUS)).containsText(said);
    }
}
