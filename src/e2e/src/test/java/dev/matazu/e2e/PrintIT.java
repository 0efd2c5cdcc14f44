package dev.matazu.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A kitchen gets a printer: the owner sets it up, an order comes out of it once, and again when a cook wants it. */
class PrintIT extends Story {

    @Test
    void the_owner_adds_a_printer_and_an_order_comes_out_once_and_again_with_a_mark() {
        try (ReceiptPrinter printer = new ReceiptPrinter()) {
            Page wall = pair(browsers.wall("en"), "/kitchen/hoshi-coffee/wall", HOSHI);
            Page counter = pair(browsers.tablet("en"), "/counter/hoshi-coffee", HOSHI);
            signIn(counter, "Sign in");
            Page office = owner();
            office.navigate(service.url("/office/printers/hoshi-coffee"));
            new Hand(office)
                    .fill("Name", "Bar printer")
                    .fill("Address", "127.0.0.1")
                    .fill("Port", Integer.toString(printer.port()))
                    .tap(AriaRole.BUTTON, "Add this printer")
                    .tap(AriaRole.BUTTON, "Print a test page");
            assertThat(printer.next()).contains("Test page", "Bar printer");

            new Hand(counter)
                    .tap(AriaRole.BUTTON, "New order")
                    .tap(AriaRole.BUTTON, "Drip Coffee")
                    .tap(AriaRole.BUTTON, "Send to kitchen");
            Locator called = counter.locator("taken-order .number");
            assertThat(called).containsText(Pattern.compile("A\\d+"));
            String number = called.innerText();
            assertThat(printer.next()).contains(number, "1 x Drip").doesNotContain("REPRINT", "\n\n");

            assertThat(wall.getByRole(AriaRole.ARTICLE, named("Ticket " + number)))
                    .isVisible();
            wall.keyboard().press("t");
            wall.getByRole(AriaRole.BUTTON, named("Print " + number)).focus();
            wall.keyboard().press("Enter");
            assertThat(wall.getByText("Printing " + number)).isVisible();
            picture(wall, "print-on-wall");
            assertThat(printer.next()).contains("REPRINT", number);
            assertThat(printer.hasMore()).isFalse();

            office.reload();
            assertThat(office.getByRole(AriaRole.ROW).last()).containsText(Pattern.compile("Test page.*Printed"));
            picture(office, "printers");
        }
    }
}
