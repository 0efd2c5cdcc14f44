package dev.matazu.stripe.sandbox.page;

/** What a page request is answered with: HTML, or somewhere else to go. */
sealed interface View {

    record Html(int status, String html) implements View {}

    record GoTo(String address) implements View {}
}
