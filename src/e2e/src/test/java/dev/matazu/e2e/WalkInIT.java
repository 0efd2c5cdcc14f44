package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Somebody without a phone orders a coffee at the counter, and waits in the same queue. */
class WalkInIT extends Story {

    private static final int MOST_TAPS_FOR_A_COFFEE = 3;

    @Test
    void a_coffee_ordered_at_the_counter_is_made_called_and_handed_over() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page board = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/board", HOSHI);
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");

        Hand staff = new Hand(counter);
        staff.tap(AriaRole.BUTTON, "New order").tap(AriaRole.BUTTON, "Drip Coffee");
        assertThat(counter.locator("new-order .total")).containsText("¥");
        assertThat(counter.locator("new-order .ready")).containsText(Pattern.compile("Ready \\d\\d:\\d\\d"));
        picture(counter, "walk-in-counter");
        staff.tap(AriaRole.BUTTON, "Send to kitchen");
        assertThat(staff.actions()).as("taps for a coffee").isLessThanOrEqualTo(MOST_TAPS_FOR_A_COFFEE);
        String number = called(counter);
        staff.tap(AriaRole.BUTTON, "Done");

        new Hand(wall).tap(AriaRole.BUTTON, "Bump " + number);
        assertThat(board.getByRole(AriaRole.LIST, named("Please collect"))
                        .getByText(number)
                        .first())
                .isVisible();
        picture(board, "walk-in-board");

        staff.fill("Number, name, item or pickup code", number);
        counter.keyboard().press("Enter");
        staff.tap(AriaRole.BUTTON, "Hand over");
        assertThat(counter.getByText(number + " handed over")).isVisible();
        assertThat(board.getByRole(AriaRole.LIST, named("Please collect")).getByText(number))
                .hasCount(0);
    }

    @Test
    void by_keyboard_it_is_typed_sent_and_taken_back() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");

        assertThat(counter.getByRole(AriaRole.BUTTON, named("Hana: Sign out"))).isVisible();
        counter.keyboard().press("F2");
        assertThat(counter.getByRole(AriaRole.SEARCHBOX, named("Find an item"))).isFocused();
        assertThat(counter.getByRole(AriaRole.BUTTON, named("Cappuccino"))).isVisible();
        counter.keyboard().type("cappu");
        counter.keyboard().press("Enter");
        assertThat(counter.locator("new-order .ready")).containsText("Ready");
        counter.keyboard().press("Enter");
        String number = called(counter);
        Locator ticket = wall.getByRole(AriaRole.ARTICLE, named("Ticket " + number));
        assertThat(ticket).isVisible();

        new Hand(counter).tap(AriaRole.BUTTON, Pattern.compile("^Undo"));
        assertThat(ticket).containsText("Cancelled");
    }

    private static String called(Page counter) {
        Locator number = counter.locator("taken-order .number");
        assertThat(number).containsText(Pattern.compile("A\\d+"));
        return number.innerText();
    }
}
