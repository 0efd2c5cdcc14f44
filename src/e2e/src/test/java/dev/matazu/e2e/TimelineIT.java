package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Staff look at the kitchen's plan, and ask why a guest was promised their time. */
class TimelineIT extends Story {

    @Test
    void staff_see_what_is_made_when_and_why_a_time_was_promised() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page timeline = pair(browsers.tablet("en"), "/kitchen/hoshi-coffee/timeline", HOSHI);
        assertThat(timeline.getByText("Nothing to make.")).isVisible();

        String first = order("Aki");
        String second = order("Ben");
        Locator flag = flagOf(timeline, second);
        assertThat(flagOf(timeline, first)).isVisible();
        assertThat(flag).isVisible();
        assertThat(barsOf(timeline, first).first()).isVisible();
        assertThat(wall.getByRole(AriaRole.ARTICLE, named("Ticket " + first)))
                .containsText(Pattern.compile("start (in|now)"));

        flag.click();
        Locator why = answer(timeline, "Order " + second + ": why this time?");
        assertThat(why).containsText(Pattern.compile("Asked at \\d\\d:\\d\\d, as soon as possible"));
        assertThat(why).containsText(Pattern.compile("What it needs\\s+Bar 1 × \\d:\\d\\d"));
        assertThat(why).containsText(Pattern.compile("What decided\\s+\\S+"));
        assertThat(why).containsText(Pattern.compile("Promised: \\d\\d:\\d\\d–\\d\\d:\\d\\d"));
        assertThat(why).containsText("Where it is now");
        timeline.keyboard().press("Escape");
        assertThat(why).isHidden();

        timeline.keyboard().press("l");
        assertThat(timeline.getByRole(AriaRole.ROW, new Page.GetByRoleOptions().setName(Pattern.compile("^" + second))))
                .containsText("1× Matcha Latte");
        timeline.keyboard().press("l");

        wall.getByRole(AriaRole.BUTTON, named("Bump " + first)).click();
        assertThat(flagOf(timeline, first)).isHidden();
        assertThat(flag).isVisible();
    }

    @Test
    void staff_ask_why_a_usual_order_takes_so_long_now() {
        Page timeline = pair(browsers.tablet("ja"), "/kitchen/umi-burger/timeline", UMI, "登録コードを持っている", "登録する");

        timeline.keyboard().press("q");

        Locator why = answer(timeline, "いま標準的な注文をすると");
        assertThat(why).containsText(Pattern.compile("\\d\\d:\\d\\d–\\d\\d:\\d\\d"));
        assertThat(why).containsText("先に入っていた注文はありません");
    }

    private String order(String nickname) {
        return number(latte(nickname));
    }

    /** What the drawer under this heading says. */
    private static Locator answer(Page timeline, String heading) {
        assertThat(timeline.getByRole(AriaRole.DIALOG, named(heading))).isVisible();
        return timeline.locator("why-panel");
    }

    private static Locator flagOf(Page timeline, String number) {
        return timeline.getByRole(
                AriaRole.BUTTON,
                new Page.GetByRoleOptions()
                        .setName(Pattern.compile("^Order " + number + ": why \\d\\d:\\d\\d–\\d\\d:\\d\\d")));
    }

    private static Locator barsOf(Page timeline, String number) {
        return timeline.getByRole(AriaRole.LIST, named("Bar"))
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("^" + number + ", .*Matcha")));
    }
}
