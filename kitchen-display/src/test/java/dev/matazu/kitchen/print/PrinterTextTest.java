package dev.matazu.kitchen.print;

import static org.assertj.core.api.Assertions.assertThat;

import dev.matazu.kitchen.print.Slip.Row;
import dev.matazu.kitchen.print.Slip.Size;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a receipt printer makes of what people and menus write. */
class PrinterTextTest {

    @Test
    void kanji_are_twice_as_wide_as_letters() {
        assertThat(PrinterText.width("Latte ラテ")).isEqualTo(6 + 4);
        assertThat(PrinterText.bytes("あ")).containsExactly(0x82, 0xA0);
    }

    @Test
    void what_the_printer_lacks_is_seen_to_be_missing_and_what_is_meant_is_printed_where_it_can_be() {
        assertThat(PrinterText.plain("Café")).isEqualTo("Cafe");
        assertThat(PrinterText.plain("髙橋")).isEqualTo("高橋");
        assertThat(PrinterText.plain("①㈱")).isEqualTo("1(株)");
        assertThat(PrinterText.plain("ｶﾞﾗｽ")).isEqualTo("ガラス");
        assertThat(PrinterText.plain("5〜10分")).isEqualTo("5～10分");
        assertThat(PrinterText.plain("Aki😀")).isEqualTo("Aki〓");
        assertThat(PrinterText.plain("김")).isEqualTo("〓");
    }

    @Test
    void nothing_that_people_write_is_a_command() {
        String nasty = "A\u001B@\u001DV\u0000\nB\u0010\u0004\u0001\u007F";
        assertThat(PrinterText.bytes(PrinterText.plain(nasty))).doesNotContain(0x1B, 0x1D, 0x10, 0x0A, 0x00, 0x7F);
    }

    @Test
    void lines_break_between_words_and_japanese_anywhere() {
        assertThat(lines("2 x Teriyaki Burger", 0, 12)).containsExactly("2 x Teriyaki", "  Burger");
        assertThat(lines("てりやきバーガーセット", 0, 8)).containsExactly("てりやき", "  バーガ", "  ーセッ", "  ト");
        assertThat(lines("Superlongwordwithoutend", 0, 10)).containsExactly("Superlongw", "  ordwitho", "  utend");
        assertThat(lines("extra cheese please", 3, 12)).containsExactly("   extra", "     cheese", "     please");
        assertThat(lines("", 0, 10)).containsExactly("");
    }

    @Test
    void no_line_is_wider_than_the_paper() {
        for (int columns = 6; columns < 50; columns++) {
            int width = columns;
            assertThat(lines("Ice ラテ with オーツミルク and twoextralongwords ﾊﾝｶｸ", 5, columns))
                    .allSatisfy(line -> assertThat(PrinterText.width(line)).isLessThanOrEqualTo(width));
        }
    }

    private static List<String> lines(String text, int indent, int columns) {
        return Wrap.lines(new Row(text, Size.PLAIN, indent, false), columns);
    }
}
