package dev.matazu.office;

import dev.matazu.guest.Words;
import dev.matazu.kitchen.plan.Accuracy;
import dev.matazu.kitchen.plan.ReadAccuracy;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Says in words how well promises were kept. */
@ApplicationScoped
class KeptViews {

    private static final int DAYS = 14;

    private final ReadAccuracy accuracy;

    KeptViews(ReadAccuracy accuracy) {
        this.accuracy = accuracy;
    }

    KeptView of(StoreId store, Words t) {
        Accuracy read = accuracy.of(store, DAYS);
        DateTimeFormatter date = DateTimeFormatter.ofPattern(t.get("office.kitchen.day.pattern"), t.language());
        return new KeptView(
                t.get("office.kitchen.kept.how", DAYS),
                t.get("office.kitchen.kept.none", DAYS),
                figures(read.total(), t),
                sinceTheFirst(read.days()).stream()
                        .map(day -> new KeptView.Day(date.format(day.date()), figures(day.figures(), t)))
                        .toList());
    }

    private static List<Accuracy.Day> sinceTheFirst(List<Accuracy.Day> days) {
        int known = days.size();
        while (known > 0 && days.get(known - 1).figures().orders() == 0) {
            known--;
        }
        return days.subList(0, known);
    }

    private static KeptView.Figures figures(Accuracy.Figures figures, Words t) {
        if (figures.orders() == 0) {
            return null;
        }
        return new KeptView.Figures(
                figures.orders(),
                figures.inRange(),
                figures.early(),
                figures.late(),
                100 * figures.inRange() / figures.orders(),
                late(figures, "office.kitchen.lateBy", t),
                late(figures, "office.kitchen.lateBy.short", t),
                figures.waitMedian() == null ? null : t.get("office.kitchen.minutes", minutes(figures.waitMedian())));
    }

    private static String late(Accuracy.Figures figures, String key, Words t) {
        return figures.late() == 0 ? null : t.get(key, minutes(figures.lateMedian()), minutes(figures.lateP95()));
    }

    /** Begun ones count: nobody is late by nothing. */
    private static long minutes(Duration length) {
        return (length.toMillis() + 59_999) / 60_000;
    }
}
