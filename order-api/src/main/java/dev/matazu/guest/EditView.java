package dev.matazu.guest;

/**
 * A paid order with the lines that it is to get, before its guest confirms them.
 *
 * @param before what it costs now
 * @param difference what it costs more or less then
 * @param terms what happens to the money
 * @param submit what the button says; null while nothing is changed or it cannot be changed like this
 * @param pays whether it leads to the payment
 * @param gone why it cannot be changed any more, or null
 */
public record EditView(
        String title,
        String order,
        String action,
        String stop,
        String time,
        String before,
        String difference,
        String terms,
        String submit,
        boolean pays,
        Trouble gone) {}
