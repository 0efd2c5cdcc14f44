package dev.matazu.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;

/** A person at a screen. Counts what they do: a tap, or filling a field, is one action. */
final class Hand {

    private final Page page;
    private int actions;

    Hand(Page page) {
        this.page = page;
    }

    Hand tap(AriaRole role, String name) {
        return tap(page.getByRole(role, Story.named(name)));
    }

    Hand tap(AriaRole role, Pattern name) {
        return tap(page.getByRole(role, new Page.GetByRoleOptions().setName(name)));
    }

    Hand tap(Locator what) {
        what.click();
        actions++;
        return this;
    }

    Hand choose(String option) {
        page.getByLabel(option, new Page.GetByLabelOptions().setExact(false))
                .first()
                .check(new Locator.CheckOptions().setForce(true));
        actions++;
        return this;
    }

    Hand fill(String label, String text) {
        page.getByLabel(label).first().fill(text);
        actions++;
        return this;
    }

    int actions() {
        return actions;
    }
}
