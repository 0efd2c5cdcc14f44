package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.ticket.ReadRemakes;
import dev.matazu.kitchen.ticket.RemakeOf;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;

/** Says in words what a kitchen had to make again. */
@ApplicationScoped
class AgainViews {

    private static final int DAYS = 14;
    private static final int MOST = 5;

    private final ReadRemakes remakes;

    AgainViews(ReadRemakes remakes) {
        this.remakes = remakes;
    }

    AgainView of(StoreId store, Words t) {
        ReadRemakes.Remakes read = remakes.of(store, DAYS);
        List<RemakeOf.Reason> reasons = Arrays.asList(RemakeOf.Reason.values());
        DateTimeFormatter date = DateTimeFormatter.ofPattern(t.get("office.kitchen.day.pattern"), t.language());
        return new AgainView(
                t.get("office.kitchen.again.how", DAYS),
                t.get("office.kitchen.again.none", DAYS),
                read.portions() == 0 ? null : t.get("office.kitchen.again.sum", read.portions(), DAYS),
                reasons.stream().map(reason -> word(reason, t)).toList(),
                read.days().stream()
                        .map(day -> new AgainView.Day(
                                date.format(day.date()),
                                reasons.stream()
                                        .map(reason -> new AgainView.Cell(
                                                word(reason, t), day.reasons().getOrDefault(reason, 0)))
                                        .toList(),
                                day.reasons().values().stream()
                                        .mapToInt(Integer::intValue)
                                        .sum()))
                        .toList(),
                read.items().stream()
                        .limit(MOST)
                        .map(item -> new AgainView.Item(t.name(item.name()), item.portions()))
                        .toList());
    }

    private static String word(RemakeOf.Reason reason, Words t) {
        return t.get("office.kitchen.again." + reason);
    }
}
