package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A manager sets a wall from the counter's tablet, and the cook before it works on. */
class DisplaySettingsIT extends Story {

    @Test
    void a_wall_becomes_a_large_dark_list_with_keys_of_its_own_and_nobody_touches_it() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        wall.evaluate("window.sameSince = 'the beginning'");
        Page office = manager();
        String number = number(latte("Aki"));
        assertThat(wall.getByLabel("Ticket " + number).first()).isVisible();

        Hand mio = new Hand(office);
        openWall(office, "Demo screen");
        mio.fill("Name", "Grill left").choose("Light").tap(AriaRole.BUTTON, "Save");
        assertThat(wall.locator("body")).hasAttribute("data-theme", "light");

        openWall(office, "Grill left");
        mio.choose("List, one row per ticket").choose("130 %").choose("Dark").fill("Bump usually Enter", "F1");
        mio.tap(AriaRole.BUTTON, "Save");
        assertThat(office.getByText("Saved.").first()).isVisible();
        assertThat(wall.locator("body")).hasAttribute("data-theme", "dark");
        assertThat(wall.locator("ticket-grid.list")).hasCSS("--zoom", "1.3");
        assertThat(wall.getByLabel("Ticket " + number).first()).isVisible();
        picture(wall, "display-list");

        mio.tap(AriaRole.BUTTON, "Show on Grill left its name");
        assertThat(wall.getByText("This display is Grill left")).isVisible();

        wall.keyboard().press("?");
        assertThat(wall.getByRole(AriaRole.DIALOG, named("Keys and type size"))).isVisible();
        assertThat(wall.locator("help-panel").getByText("F1")).isVisible();
        wall.keyboard().press("Escape");
        wall.keyboard().press("1");
        wall.keyboard().press("Enter");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Bump " + number))).isVisible();
        wall.keyboard().press("F1");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Bump " + number))).isHidden();
        assertThat(wall.evaluate("window.sameSince")).isEqualTo("the beginning");
    }

    @Test
    void what_a_cook_chooses_at_the_wall_is_there_after_a_reload_and_in_the_office() {
        Page wall = pair(browsers.wall("en"), "/kitchen/umi-burger/wall", UMI);
        new Hand(wall).tap(AriaRole.BUTTON, "Fry");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Fry"))).hasAttribute("aria-pressed", "true");
        new Hand(wall).tap(AriaRole.BUTTON, "Sound is on");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Sound is off"))).isVisible();
        wall.evaluate("localStorage.clear()");
        wall.reload();
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Fry"))).hasAttribute("aria-pressed", "true");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("All"))).hasAttribute("aria-pressed", "false");
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Sound is off"))).isVisible();
    }

    @Test
    void a_new_order_is_heard_on_the_wall_and_a_ready_one_on_the_board_until_the_sound_is_off() {
        Page wall = listening(pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI));
        Page board = listening(wall.context().newPage());
        board.navigate(service.url("/kitchen/hoshi-coffee/board"));
        assertThat(board.getByText("Please collect")).isVisible();
        board.mouse().click(1, 1);
        wall.mouse().click(1, 1);

        String first = number(latte("Aki"));
        assertThat(wall.getByLabel("Ticket " + first).first()).isVisible();
        assertThat(tones(wall)).containsExactly(880, 1320);
        assertThat(tones(board)).isEmpty();
        new Hand(wall).tap(AriaRole.BUTTON, "Bump " + first);
        assertThat(board.locator("li.newest")).containsText(first);
        assertThat(tones(board)).containsExactly(660, 880, 1100);

        new Hand(wall).tap(AriaRole.BUTTON, "Sound is on");
        String second = number(latte("Hana"));
        assertThat(wall.getByLabel("Ticket " + second).first()).isVisible();
        assertThat(tones(wall)).containsExactly(880, 1320);
    }

    /** Writes down each tone that the page plays. */
    private static Page listening(Page page) {
        page.addInitScript("""
                window.tones = [];
                const start = OscillatorNode.prototype.start;
                OscillatorNode.prototype.start = function (...at) {
                  tones.push(this.frequency.value);
                  return start.apply(this, at);
                };""");
        page.reload();
        return page;
    }

    private static List<Integer> tones(Page page) {
        return ((List<?>) page.evaluate("tones"))
                .stream().map(Integer.class::cast).toList();
    }
}
