package dev.matazu.ordering.tax;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The rates of a consumption tax and the days from which they hold. A new rate is a new version in the file. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TaxRates(List<Version> versions) {

    private static final TaxRates JAPAN = read("/tax/jp.json");

    /** @param standard in percent, as {@code reduced} is */
    public record Version(LocalDate from, int standard, int reduced) {

        public Version {
            if (from == null || standard < 0 || reduced < 0 || reduced > standard) {
                throw new IllegalArgumentException("no rates: " + standard + " and " + reduced + " from " + from);
            }
        }

        public int percent(RateClass rateClass) {
            return switch (rateClass) {
                case STANDARD -> standard;
                case REDUCED -> reduced;
            };
        }
    }

    public TaxRates {
        versions = versions.stream().sorted(Comparator.comparing(Version::from)).toList();
    }

    public static TaxRates japan() {
        return JAPAN;
    }

    /** @throws IllegalArgumentException for a day before the first version */
    public Version on(LocalDate day) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(day))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("no tax rates are known for " + day));
    }

    private static TaxRates read(String file) {
        try (InputStream json = TaxRates.class.getResourceAsStream(file)) {
            return JsonMapper.builder().addModule(new JavaTimeModule()).build().readValue(json, TaxRates.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
