package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An evening at the burger shop: paid at home, started on arrival in the car park, brought to the bay. */
class ArrivalIT extends Story {

    @Test
    void a_guest_checks_in_at_a_bay_two_stations_cook_and_the_expediter_passes() {
        Page grill = pair(browsers.wall("en"), "/kitchen/umi-burger/wall", UMI);
        grill.navigate(service.url("/kitchen/umi-burger/wall?station=grill"));
        Page fry = grill.context().newPage();
        fry.navigate(service.url("/kitchen/umi-burger/wall?station=fry"));
        Page expediter = grill.context().newPage();
        expediter.navigate(service.url("/kitchen/umi-burger/expediter"));
        Page counter = pair(browsers.tablet("en"), "/counter/umi-burger", UMI);
        signIn(counter, "Sign in");

        Page phone = browsers.phone("en");
        phone.navigate(service.url("/s/umi-burger"));
        Hand guest = new Hand(phone);
        guest.tap(AriaRole.BUTTON, "Add Teriyaki Burger to the basket")
                .tap(AriaRole.BUTTON, "Add French Fries to the basket");
        guest.tap(AriaRole.LINK, Pattern.compile("^Basket \\(2\\) ¥"));
        guest.fill("Nickname", "Ken").tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"));
        guest.tap(AriaRole.BUTTON, Pattern.compile("4000 0025")).tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        guest.tap(AriaRole.BUTTON, "Complete authentication");
        phone.waitForURL("**/orders/*");
        assertThat(title(phone)).hasText("Paid. Check in when you arrive");
        assertThat(phone.getByText(Pattern.compile("reserved on your card")).first())
                .isVisible();
        String order = number(phone);
        assertThat(grill.getByRole(AriaRole.BUTTON, named("Bump " + order))).isHidden();

        guest.tap(phone.locator("label", new Page.LocatorOptions().setHasText("we bring it to the car")))
                .tap(phone.locator(".for-bay label", new Page.LocatorOptions().setHasText("3")))
                .tap(phone.locator("#here"));
        assertThat(title(phone)).hasText("The kitchen has your order");
        new Hand(grill).tap(AriaRole.BUTTON, "Bump " + order);
        assertThat(title(phone)).hasText("Being prepared");
        new Hand(fry).tap(AriaRole.BUTTON, "Bump " + order);
        assertThat(title(phone)).hasText("Being prepared");
        new Hand(expediter).tap(AriaRole.BUTTON, "Pass order " + order);
        assertThat(title(phone)).hasText("Ready to collect");
        assertThat(counter.getByText("Bay 3").first()).isVisible();
        new Hand(counter).tap(AriaRole.BUTTON, "Delivered: " + order);
        assertThat(title(phone)).hasText("Picked up. Enjoy!");
    }
}
