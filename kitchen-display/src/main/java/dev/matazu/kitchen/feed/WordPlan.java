package dev.matazu.kitchen.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.matazu.kitchen.plan.PlanView;
import dev.matazu.kitchen.plan.PlanView.OpenOrder;
import dev.matazu.kitchen.plan.PlanView.OpenPiece;
import dev.matazu.kitchen.plan.ReadPlan;
import dev.matazu.kitchen.ticket.ReadTickets;
import dev.matazu.kitchen.ticket.ReadTickets.NamedLine;
import dev.matazu.platform.LocalText;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Puts a kitchen's plan into the message that screens understand, with the numbers and names of its tickets. */
@ApplicationScoped
class WordPlan {

    private final ReadPlan plans;
    private final ReadTickets tickets;
    private final ObjectMapper json;

    WordPlan(ReadPlan plans, ReadTickets tickets, ObjectMapper json) {
        this.plans = plans;
        this.tickets = tickets;
        this.json = json;
    }

    @Transactional
    String of(StoreId store) {
        PlanView plan = plans.of(store);
        List<UUID> ids = plan.orders().stream().map(OpenOrder::id).toList();
        Map<UUID, List<NamedLine>> known =
                tickets.names(store, ids).stream().collect(Collectors.groupingBy(NamedLine::ticket));
        return write(new Message.Plan(
                "plan",
                plan.stations(),
                plan.orders().stream()
                        .map(order -> worded(order, known.getOrDefault(order.id(), List.of())))
                        .toList()));
    }

    /** @param lines none where there is no ticket */
    private static Message.PlannedOrder worded(OpenOrder order, List<NamedLine> lines) {
        return new Message.PlannedOrder(
                order.id(),
                lines.stream().findFirst().map(NamedLine::number).orElse(null),
                order.heldUntil(),
                order.promise().from(),
                order.promise().to(),
                order.first().from(),
                order.first().to(),
                order.pieces().stream().map(piece -> worded(piece, lines)).toList());
    }

    private static Message.PlannedPiece worded(OpenPiece piece, List<NamedLine> lines) {
        LocalText name = lines.stream()
                .filter(line -> piece.line() != null && line.line() == piece.line())
                .findFirst()
                .map(NamedLine::name)
                .orElse(null);
        return new Message.PlannedPiece(
                piece.line(), piece.station().value(), name, piece.begin(), piece.end(), piece.begun());
    }

    private String write(Message.Plan plan) {
        try {
            return json.writeValueAsString(plan);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
