package dev.matazu.guest;

import dev.matazu.store.PayMethod;
import dev.matazu.store.Store;
import java.util.List;
import java.util.stream.Collectors;

/** Says how and when guests of a store pay. */
record PayWords(Store store, Words t) {

    /** With what: a voucher is no way to pay for today's order. */
    String methods() {
        String key =
                "page.pay." + today().stream().sorted().map(PayMethod::name).collect(Collectors.joining("_"));
        return t.get(t.texts().has(key) ? key : "page.pay.CARD");
    }

    /** @param amount as it is shown */
    String terms(String amount) {
        List<PayMethod> today = today();
        if (store.paysAtCheckIn()) {
            return t.get("page.terms.pay.checkIn", amount, methods());
        }
        if (!today.contains(PayMethod.CARD)) {
            return t.get("page.terms.pay.atOnce", amount, methods());
        }
        String terms = t.get("page.terms.pay." + trigger(), amount, methods());
        return today.contains(PayMethod.PAYPAY)
                ? t.get("page.then", terms, t.get("page.terms.pay.paypay"))
                : terms;
    }

    /** When it is charged, as text keys name it. */
    String trigger() {
        return store.paysAtCheckIn() ? "checkIn" : store.firesOnArrival() ? "arrival" : "payment";
    }

    private List<PayMethod> today() {
        List<PayMethod> today = store.settings().payMethods().stream()
                .filter(method -> !method.isPaidLater())
                .toList();
        return today.isEmpty() ? List.of(PayMethod.CARD) : today;
    }
}
