package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The fryer dies: the wall says so, one guest has the money back, one waits, and it goes on. */
class StopKitchenIT extends Story {

    private static final int MOST_TAPS_TO_STOP = 3;
    private static final double SOON_MS = 2_000;

    @Test
    void one_guest_has_the_money_back_and_one_waits_until_the_kitchen_runs_again() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page leaves = browsers.phone("en");
        Page waits = browsers.phone("ja");
        order(leaves, "Add Uji Matcha Latte to the basket", "Ken", true);
        order(waits, "宇治抹茶ラテをカゴに入れる", "Aki", false);
        String left = number(leaves);
        assertThat(wall.getByLabel("Ticket " + left).first()).isVisible();

        Hand cook = new Hand(wall);
        cook.tap(AriaRole.BUTTON, "Kitchen stopped");
        cook.tap(AriaRole.RADIO, "Fryer or machine");
        picture(wall, "stop-panel");
        cook.tap(AriaRole.BUTTON, "Stop the kitchen");
        assertThat(leaves.getByText("A machine that is needed does not work."))
                .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(SOON_MS));
        assertThat(cook.actions()).as("taps to stop").isLessThanOrEqualTo(MOST_TAPS_TO_STOP);
        assertThat(waits.getByRole(AriaRole.HEADING, named("調理を停止しています"))).isVisible();
        picture(wall, "stop-wall");
        picture(leaves, "stop-phone");
        picture(waits, "stop-phone-ja");

        new Hand(leaves).tap(AriaRole.BUTTON, Pattern.compile("^Refund ¥"));
        assertThat(leaves.getByText("The kitchen had to stop and could not make it. We are sorry."))
                .isVisible();
        new Hand(waits).tap(AriaRole.BUTTON, "このまま待つ");
        assertThat(waits.getByText(Pattern.compile("^お待ちいただいています"))).isVisible();
        assertThat(wall.getByRole(AriaRole.BUTTON, named("Seen, remove cancelled " + left)))
                .isVisible();

        cook.tap(AriaRole.BUTTON, "End or change");
        cook.tap(AriaRole.BUTTON, "Kitchen runs again");
        assertThat(waits.getByRole(AriaRole.HEADING, named("調理を停止しています"))).hasCount(0);
        assertThat(waits.getByText(Pattern.compile("\\d\\d:\\d\\d")).first()).isVisible();
        assertThat(leaves.getByText("The kitchen had to stop and could not make it. We are sorry."))
                .isVisible();
    }

    private void order(Page phone, String add, String name, boolean english) {
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, add)
                .tap(AriaRole.LINK, Pattern.compile(english ? "^Basket \\(1\\) ¥" : "^カゴ（1点）"))
                .fill(english ? "Nickname" : "ニックネーム", name)
                .tap(AriaRole.BUTTON, Pattern.compile(english ? "^Order and pay ¥" : "^注文して支払う"))
                .tap(AriaRole.BUTTON, Pattern.compile(english ? "^Success" : "^成功"))
                .tap(AriaRole.BUTTON, Pattern.compile(english ? "^Pay ¥" : "を支払う$"));
        phone.waitForURL("**/orders/*");
    }
}
