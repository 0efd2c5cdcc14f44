package dev.matazu.guest;

/**
 * What guests are told of something that can run out.
 *
 * @param key the same as long as it means the same for what can be chosen
 * @param tag that it is sold out, or that few are left; may be empty
 * @param back when it is back, or why it is not sold; may be empty
 * @param elsewhere which other store has it, or null
 * @param href where it is sold there, or null
 */
public record StockSaid(boolean out, String key, String tag, String back, String elsewhere, String href) {

    public String tone() {
        return out ? "late" : "warning";
    }
}
