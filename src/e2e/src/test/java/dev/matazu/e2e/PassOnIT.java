package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An ebi burger: fried at one station, put together at the next. */
class PassOnIT extends Story {

    @Test
    void the_fryer_passes_a_burger_on_and_the_packer_makes_it() {
        Page fry = pair(browsers.wall("en"), "/kitchen/umi-burger/wall", UMI);
        fry.navigate(service.url("/kitchen/umi-burger/wall?station=fry"));
        Page pack = fry.context().newPage();
        pack.navigate(service.url("/kitchen/umi-burger/wall?station=pack"));
        Page expediter = fry.context().newPage();
        expediter.navigate(service.url("/kitchen/umi-burger/expediter"));
        String order = order(browsers.phone("en"));

        assertThat(fry.getByText("→ Pack").first()).isVisible();
        assertThat(fry.getByText("Also at").first()).isVisible();
        assertThat(expediter.getByText("Fry 0/1").first()).isVisible();
        assertThat(pack.getByRole(AriaRole.BUTTON, named("Bump " + order))).isHidden();
        picture(fry, "pass-on-fry");

        new Hand(fry).tap(AriaRole.BUTTON, "Bump " + order);
        assertThat(pack.getByRole(AriaRole.BUTTON, named("Bump " + order))).isVisible();
        assertThat(expediter.getByText("Fry 1/1").first()).isVisible();
        assertThat(expediter.getByText("Pack 0/1").first()).isVisible();
        picture(pack, "pass-on-pack");
        picture(expediter, "pass-on-expediter");

        new Hand(pack).tap(AriaRole.BUTTON, "Bump " + order);
        new Hand(expediter).tap(AriaRole.BUTTON, "Pass order " + order);
        assertThat(expediter.getByText("Pack 0/1")).hasCount(0);
    }

    private String order(Page phone) {
        phone.navigate(service.url("/s/umi-burger"));
        Hand guest = new Hand(phone);
        guest.tap(AriaRole.BUTTON, "Add Ebi Burger to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", "Nami")
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
        String order = number(phone);
        guest.tap(phone.locator("label", new Page.LocatorOptions().setHasText("we bring it to the car")))
                .tap(phone.locator(".for-bay label", new Page.LocatorOptions().setHasText("2")))
                .tap(phone.locator("#here"));
        assertThat(title(phone)).hasText("The kitchen has your order");
        return order;
    }
}
