package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A guest writes what they must not eat, and a cook reads it before the drink is made. */
class AllergyIT extends Story {

    private static final String NOTE = "No nuts, please";

    @Test
    void a_cook_reads_it_with_one_key_and_only_then_bumps() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page phone = browsers.phone("en");
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Uji Matcha Latte to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", "Aki")
                .fill("Allergies", NOTE);
        assertThat(phone.getByText("It cannot promise that there are no traces."))
                .isVisible();
        picture(phone, "allergy-basket");
        new Hand(phone)
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Success"))
                .tap(AriaRole.BUTTON, Pattern.compile("^Pay ¥"));
        phone.waitForURL("**/orders/*");
        assertThat(phone.getByText(NOTE)).isVisible();
        String order = number(phone);

        assertThat(wall.getByText(NOTE)).isVisible();
        picture(wall, "allergy-wall");
        wall.keyboard().press("1");
        wall.keyboard().press("Enter");
        assertThat(wall.getByText(order + " has an allergy note")).isVisible();
        assertThat(wall.getByText(NOTE)).isVisible();

        wall.keyboard().press("y");
        assertThat(wall.getByText("Read here")).isVisible();
        wall.keyboard().press("Enter");
        assertThat(phone.getByText("Ready since")).isVisible();
    }
}
