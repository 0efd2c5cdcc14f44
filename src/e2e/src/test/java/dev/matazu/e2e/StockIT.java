package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The kitchen counts, a guest takes the last one, and the page of another who looks at it knows within two seconds. */
class StockIT extends Story {

    private static final double SOON_MS = 2_000;

    @Test
    void an_open_menu_loses_what_another_guest_took_and_a_basket_says_what_to_do() {
        Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
        Page looking = browsers.phone("en");
        looking.navigate(service.url("/s/hoshi-coffee"));
        Locator card = looking.locator(".item[data-stock=soy-burger]");
        new Hand(looking).tap(AriaRole.BUTTON, "Add Green Soy Burger to the basket");

        Hand cook = new Hand(wall);
        cook.tap(AriaRole.BUTTON, "Sold out")
                .tap(AriaRole.BUTTON, "Count Soy Burger: how many are left?")
                .tap(AriaRole.BUTTON, "3 left");
        assertThat(card).containsText("Only 3 left", within());
        cook.tap(AriaRole.BUTTON, "One less: Soy Burger").tap(AriaRole.BUTTON, "One less: Soy Burger");
        assertThat(card).containsText("Only 1 left", within());
        picture(wall, "stock-wall");

        buy(browsers.phone("en"));
        assertThat(card).containsText("Umi Burger Shichirigahama has it", within());
        assertThat(card.getByRole(AriaRole.BUTTON)).hasCount(0);
        assertThat(wall.getByText("None left")).isVisible();
        picture(looking, "stock-menu");

        looking.navigate(service.url("/s/hoshi-coffee/basket"));
        assertThat(looking.locator("#line-0")).containsText("Green Soy Burger is sold out. Remove it");
        assertThat(looking.locator("#order")).isDisabled();
        picture(looking, "stock-basket");
        cook.tap(AriaRole.BUTTON, "Back in stock: Soy Burger");
        assertThat(looking.locator("#order")).isEnabled(new LocatorAssertions.IsEnabledOptions().setTimeout(SOON_MS));
    }

    private void buy(Page phone) {
        phone.navigate(service.url("/s/hoshi-coffee"));
        new Hand(phone)
                .tap(AriaRole.BUTTON, "Add Green Soy Burger to the basket")
                .tap(AriaRole.LINK, Pattern.compile("^Basket \\(1\\) ¥"))
                .fill("Nickname", "Aki")
                .tap(AriaRole.BUTTON, Pattern.compile("^Order and pay ¥"));
    }

    private static LocatorAssertions.ContainsTextOptions within() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(SOON_MS);
    }
}
