package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** A drink falls down at the counter: three taps, and it is made again while its guest reads when. */
class RemakeIT extends Story {

    private static final int MOST_TAPS = 3;

    @Test
    void a_dropped_latte_is_first_on_the_wall_and_its_guest_reads_the_new_time() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page phone = latte("Aki");
        String order = number(phone);
        bump(wall, order);
        assertThat(phone.getByText("Ready since")).isVisible();

        Hand cook = new Hand(wall);
        cook.tap(AriaRole.BUTTON, "Recall");
        cook.tap(AriaRole.BUTTON, "Make something of " + order + " again");
        cook.tap(AriaRole.BUTTON, "Dropped: 1× Matcha Latte");
        assertThat(cook.actions()).as("taps to have it made again").isLessThanOrEqualTo(MOST_TAPS);

        assertThat(wall.getByText("Remake: make first")).isVisible();
        assertThat(wall.getByText("Remake: Dropped")).isVisible();
        assertThat(phone.getByText("Made again, ready at").first()).isVisible();
        picture(wall, "remake-wall");
        picture(phone, "remake-phone");

        bump(wall, order);
        assertThat(phone.getByText("Ready since")).isVisible();
    }

    private static void bump(Page wall, String order) {
        new Hand(wall).tap(AriaRole.BUTTON, "Bump " + order);
    }
}
