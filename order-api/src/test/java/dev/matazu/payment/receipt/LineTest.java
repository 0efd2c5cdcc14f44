package dev.matazu.payment.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.platform.LocalText;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

    private final Receipt.Line lattes = Receipt.Line.of(1, LocalText.of("Latte", "ラテ"), List.of(), 3, 1000, 8, true);

    @Test
    void a_payment_of_whole_pieces_has_so_many_pieces() {
        assertThat(lattes.between(0, 1000)).isEqualTo(lattes);
        assertThat(lattes.between(0, 333)).isEqualTo(lattes.pieces(1, 333));
        assertThat(lattes.between(333, 1000)).isEqualTo(lattes.pieces(2, 667));
    }

    @Test
    void a_payment_that_comes_out_uneven_is_a_part_of_all_pieces() {
        assertThat(lattes.between(0, 500)).isEqualTo(lattes.partly(500));
    }
}
