package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** Aki is held up: she sends Ken a link, and he has the order at the counter. */
class CollectIT extends Story {

    @Test
    void somebody_with_the_link_collects_an_order_and_its_guest_sees_that_it_is_gone() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
        signIn(counter, "Sign in");
        Page aki = latte("Aki");
        String number = number(aki);

        aki.locator("#share > summary").click();
        new Hand(aki).tap(AriaRole.BUTTON, "Make the link");
        assertThat(aki.locator("#share-link")).isVisible();
        picture(aki, "collect-share");
        String link = (String) aki.locator("#share-link").evaluate("link => link.href");

        Page ken = browsers.phone("en");
        ken.navigate(link);
        assertThat(ken.getByText("You collect this for Aki.")).isVisible();
        assertThat(number(ken)).isEqualTo(number);
        String code = ken.locator(".code [aria-hidden]").innerText().replace(" ", "");
        picture(ken, "collect-phone");

        new Hand(wall).tap(AriaRole.BUTTON, "Bump " + number);
        assertThat(ken.locator("main[data-state=READY]")).isVisible();
        counter.getByLabel("Number, name, item or pickup code").first().fill(code);
        counter.keyboard().press("Enter");
        new Hand(counter).tap(AriaRole.BUTTON, "Hand over");
        assertThat(ken.locator("main[data-state=COLLECTED]")).isVisible();
        assertThat(aki.locator("main[data-state=COLLECTED]")).isVisible();
        new Hand(aki).tap(AriaRole.BUTTON, "Take the link back");
        assertThat(aki.locator("#share")).hasCount(0);
        ken.reload();
        assertThat(ken.getByText("This link opens nothing any more")).isVisible();
    }
}
