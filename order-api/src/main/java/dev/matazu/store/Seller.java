package dev.matazu.store;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.matazu.platform.LocalText;
import java.util.regex.Pattern;

/**
 * Who sells at a store: issues its receipts, and is named in the seller's disclosure (Japan's Act on Specified
 * Commercial Transactions, article 11).
 *
 * @param registration the number of a qualified invoice issuer, T and 13 digits; null for a seller who has none
 * @param responsible who answers for the sales, or null
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Seller(LocalText name, String registration, LocalText responsible, String phone, String email) {

    private static final Pattern REGISTRATION = Pattern.compile("T\\d{13}");

    public Seller {
        if (name == null) {
            throw new IllegalArgumentException("a seller has a name");
        }
        if (registration != null && !REGISTRATION.matcher(registration).matches()) {
            throw new IllegalArgumentException("a registration number is T and 13 digits: " + registration);
        }
    }
}
