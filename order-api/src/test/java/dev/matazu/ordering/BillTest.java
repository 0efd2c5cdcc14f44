package dev.matazu.ordering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.ticket.Dining;
import dev.matazu.menu.TaxClass;
import dev.matazu.ordering.tax.Tax;
import dev.matazu.ordering.tax.TaxRates;
import dev.matazu.ordering.tax.TaxRule;
import dev.matazu.platform.LocalText;
import dev.matazu.store.Money;
import dev.matazu.store.PricePolicy;
import dev.matazu.store.Rounding;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class BillTest {

    private static final Currency YEN = Currency.getInstance("JPY");

    @Example
    void one_price_with_tax_is_the_same_in_and_out_and_holds_another_tax() {
        PricedBasket basket = basket(PricePolicy.INCLUDED, line(540, 1, TaxClass.FOOD));
        assertThat(basket.bill(Dining.TO_GO).taxes()).containsExactly(new Tax(8, true, 540, 40));
        assertThat(basket.bill(Dining.EAT_IN).taxes()).containsExactly(new Tax(10, false, 540, 49));
    }

    @Example
    void one_price_before_tax_is_two_prices_with_tax() {
        PricedBasket basket = basket(PricePolicy.BASE, line(500, 1, TaxClass.FOOD), line(700, 1, TaxClass.ALCOHOL));
        Bill toGo = basket.bill(Dining.TO_GO);
        assertThat(toGo.items()).extracting(item -> item.unitPrice().minor()).containsExactly(540L, 770L);
        assertThat(toGo.taxes()).containsExactly(new Tax(8, true, 540, 40), new Tax(10, false, 770, 70));
        Bill eatIn = basket.bill(Dining.EAT_IN);
        assertThat(eatIn.items()).extracting(item -> item.unitPrice().minor()).containsExactly(550L, 770L);
        assertThat(eatIn.total()).isEqualTo(new Money(1320, YEN));
    }

    @Example
    void three_at_105_before_tax_are_shown_at_115_and_cost_346_because_tax_is_rounded_once() {
        Bill bill = basket(PricePolicy.BASE, line(105, 3, TaxClass.FOOD)).bill(Dining.EAT_IN);
        assertThat(bill.items().get(0).unitPrice()).isEqualTo(new Money(115, YEN));
        assertThat(bill.items().get(0).amount()).isEqualTo(new Money(346, YEN));
        assertThat(bill.taxes()).containsExactly(new Tax(10, false, 346, 31));
    }

    @Property
    void lines_and_rates_both_sum_up_to_the_total(
            @ForAll @Size(min = 1, max = 12) List<@LongRange(max = 5_000) Long> prices,
            @ForAll @Size(12) List<@IntRange(min = 1, max = 20) Integer> quantities,
            @ForAll @Size(12) List<TaxClass> classes,
            @ForAll PricePolicy policy,
            @ForAll Rounding rounding,
            @ForAll Dining dining) {
        List<PricedBasket.Line> lines = new ArrayList<>();
        for (int i = 0; i < prices.size(); i++) {
            lines.add(line(prices.get(i), quantities.get(i), classes.get(i)));
        }
        Bill bill = new PricedBasket(lines, YEN, rule(policy, rounding)).bill(dining);
        long total = bill.total().minor();
        assertThat(bill.items().stream().mapToLong(item -> item.amount().minor()))
                .allMatch(amount -> amount >= 0)
                .satisfies(amounts -> assertThat(
                                amounts.stream().mapToLong(Long::longValue).sum())
                        .isEqualTo(total));
        assertThat(bill.taxes().stream().mapToLong(Tax::amount).sum()).isEqualTo(total);
        if (policy == PricePolicy.INCLUDED) {
            assertThat(bill.items())
                    .extracting(Bill.Item::amount)
                    .isEqualTo(lines.stream().map(PricedBasket.Line::menuSum).toList());
        }
    }

    private static PricedBasket basket(PricePolicy policy, PricedBasket.Line... lines) {
        return new PricedBasket(List.of(lines), YEN, rule(policy, Rounding.FLOOR));
    }

    private static TaxRule rule(PricePolicy policy, Rounding rounding) {
        return new TaxRule(TaxRates.japan().on(LocalDate.of(2026, 11, 23)), policy, rounding);
    }

    private static PricedBasket.Line line(long price, int quantity, TaxClass taxClass) {
        return new PricedBasket.Line(
                new Basket.Line("thing", quantity, null, null, null),
                LocalText.of("Thing", "もの"),
                "thing.svg",
                List.of(),
                new Money(price, YEN),
                taxClass,
                List.of(),
                List.of());
    }
}
