package dev.matazu.guest;

import dev.matazu.store.PayMethod;
import dev.matazu.store.Store;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Says how and when guests of a store pay.
 *
 * @param offered with what
 */
record PayWords(Store store, List<PayMethod> offered, Words t) {

    String methods() {
        String key =
                "page.pay." + offered.stream().sorted().map(PayMethod::name).collect(Collectors.joining("_"));
        return t.get(t.texts().has(key) ? key : "page.pay.CARD");
    }

    /**
     * @param amount as it is shown
     * @param later whether it is for another day
     */
    String terms(String amount, boolean later) {
        String terms = offered.contains(PayMethod.CARD) || offered.isEmpty()
                ? t.get("page.terms.pay." + trigger(), amount, methods())
                : t.get("page.terms.pay.atOnce", amount, methods());
        if (store.paysAtCheckIn()) {
            return terms;
        }
        if (offered.contains(PayMethod.CARD) && later) {
            terms = t.get("page.then", terms, t.get("page.terms.pay.later"));
        }
        if (offered.contains(PayMethod.CARD) && offered.contains(PayMethod.PAYPAY)) {
            terms = t.get("page.then", terms, t.get("page.terms.pay.paypay"));
        }
        return offered.contains(PayMethod.KONBINI) ? t.get("page.then", terms, t.get("page.terms.pay.konbini")) : terms;
    }

    /** When it is charged, as text keys name it. */
    String trigger() {
        return store.paysAtCheckIn() ? "checkIn" : store.firesOnArrival() ? "arrival" : "payment";
    }
}
