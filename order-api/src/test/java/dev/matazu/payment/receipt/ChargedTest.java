package dev.matazu.payment.receipt;

import static dev.matazu.payment.receipt.Sold.sold;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.matazu.ordering.tax.Tax;
import dev.matazu.store.Rounding;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class ChargedTest {

    private final Sold order = sold(Rounding.FLOOR).reduced(2, 1080).standard(1, 780);

    @Example
    void the_refund_of_a_line_has_that_lines_rate() {
        Charged charged = order.charged();
        List<Receipt.Line> beer = charged.worth(List.of(new Returned(2, 1)), order::line);
        assertThat(charged.part(780, beer)).containsExactly(new Tax(10, false, 780, 70));
    }

    @Example
    void the_refund_of_an_amount_is_parted_by_what_is_left_of_each_rate() {
        assertThat(order.charged().part(186, List.of()))
                .containsExactly(new Tax(8, true, 108, 8), new Tax(10, false, 78, 7));
    }

    @Example
    void a_line_whose_rate_has_less_left_than_it_cost_takes_the_rest_from_the_other_rate() {
        Charged charged = order.charged();
        charged = order.returning(charged, List.of(), charged.part(930, List.of()));
        List<Receipt.Line> beer = charged.worth(List.of(new Returned(2, 1)), order::line);
        assertThat(charged.part(780, beer)).extracting(Tax::amount).containsExactly(390L, 390L);
    }

    @Example
    void pieces_that_go_back_one_by_one_cost_together_what_the_line_cost() {
        Sold three = sold(Rounding.FLOOR).standard(3, 346);
        Charged charged = three.charged();
        long back = 0;
        for (int i = 0; i < 3; i++) {
            List<Receipt.Line> piece = charged.worth(List.of(new Returned(1, 1)), three::line);
            back += piece.get(0).amount();
            charged = three.returning(charged, piece, charged.part(piece.get(0).amount(), piece));
        }
        assertThat(back).isEqualTo(346);
        assertThat(charged.total()).isZero();
    }

    @Example
    void more_than_is_left_does_not_go_back() {
        assertThatThrownBy(() -> order.charged().part(1861, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    /** In any order and any parts, of lines and of amounts. */
    @Property
    void after_a_full_refund_every_rate_and_its_tax_are_back_exactly(
            @ForAll Rounding rounding,
            @ForAll @IntRange(min = 1, max = 5) int burgers,
            @ForAll @LongRange(min = 1, max = 9_000) long food,
            @ForAll @LongRange(max = 9_000) long beer,
            @ForAll @Size(max = 8) List<@IntRange(max = 4_000) Integer> steps) {
        Sold sold = sold(rounding).reduced(burgers, food).standard(1, beer);
        Charged charged = sold.charged();
        for (int step : steps) {
            List<Receipt.Line> lines = step % 3 == 0 ? oneBurger(sold, charged) : List.of();
            long wanted = lines.isEmpty() ? step : lines.get(0).amount();
            charged = giveBack(sold, charged, Math.min(wanted, charged.total()), lines);
        }
        charged = giveBack(sold, charged, charged.total(), List.of());
        assertThat(charged.left())
                .allSatisfy(left -> assertThat(left.amount() + left.tax()).isZero());
        for (Tax tax : charged.invoice().content().taxes()) {
            List<Tax> back = charged.returns().stream()
                    .flatMap(receipt -> receipt.content().taxes().stream())
                    .filter(one -> one.reduced() == tax.reduced())
                    .toList();
            assertThat(back.stream().mapToLong(Tax::amount).sum()).isEqualTo(tax.amount());
            assertThat(back.stream().mapToLong(Tax::tax).sum()).isEqualTo(tax.tax());
            assertThat(back).allSatisfy(one -> assertThat(one.tax()).isBetween(0L, one.amount()));
        }
    }

    private static Charged giveBack(Sold sold, Charged charged, long amount, List<Receipt.Line> lines) {
        List<Tax> parts = charged.part(amount, lines);
        assertThat(parts.stream().mapToLong(Tax::amount).sum()).isEqualTo(amount);
        return sold.returning(charged, lines, parts);
    }

    /** None where all are back. */
    private static List<Receipt.Line> oneBurger(Sold sold, Charged charged) {
        int back = charged.returns().stream()
                .flatMap(receipt -> receipt.content().lines().stream())
                .mapToInt(Receipt.Line::quantity)
                .sum();
        return back == sold.line(1).quantity() ? List.of() : charged.worth(List.of(new Returned(1, 1)), sold::line);
    }
}
