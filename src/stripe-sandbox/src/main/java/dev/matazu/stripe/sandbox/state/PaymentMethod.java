package dev.matazu.stripe.sandbox.state;

/** A card chosen for one payment, and how that test card behaves. */
public record PaymentMethod(String id, Card card, CardBehaviour behaviour, String name, String email) {}
