package dev.matazu.payment.receipt;

import java.util.List;

/**
 * A receipt in the words of one language, as page and PDF show it.
 *
 * @param kind what it is for the tax office, or null where its issuer is not registered
 * @param issuer the name first
 * @param rates lowest first
 */
public record Sheet(
        String title,
        String kind,
        String sumName,
        String sum,
        List<Fact> facts,
        List<Line> lines,
        List<Rate> rates,
        List<String> issuer,
        List<String> notes) {

    public record Fact(String name, String value) {}

    /** @param details may be empty */
    public record Line(String name, String details, String amount) {}

    /** What everything at one rate costs, and the tax in it. */
    public record Rate(String name, String amount, String tax) {}

    /** Name of a file with it, without the ending. */
    public String file() {
        return title + " " + facts.get(0).value();
    }
}
