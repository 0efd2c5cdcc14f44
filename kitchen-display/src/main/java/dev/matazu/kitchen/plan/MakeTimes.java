package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.ReadMakeTimes.ItemTime;
import dev.matazu.kitchen.plan.ReadMakeTimes.Learned;
import dev.matazu.kitchen.plan.learn.DayPart;
import dev.matazu.kitchen.plan.learn.Estimate;
import dev.matazu.kitchen.plan.learn.Estimate.Memory;
import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.kitchen.plan.learn.Expected.Kind;
import dev.matazu.kitchen.plan.learn.LearnRules;
import dev.matazu.kitchen.plan.learn.Lesson;
import dev.matazu.platform.Problem;
import dev.matazu.platform.StoreId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the kitchens have taught about how long things take. */
@ApplicationScoped
class MakeTimes implements PanacheRepositoryBase<MakeTimeRow, MakeTimeRow.Key> {

    private final LearnRules rules;

    MakeTimes(PlanConfig config) {
        rules = new LearnRules(config.learnFloor(), config.learnCeiling());
    }

    /** What things take in this part of the day, by what was learned. */
    Expected expected(StoreId store, DayPart part, Instant now) {
        Map<Kind, Double> kinds = new HashMap<>();
        Map<String, Double> paces = new HashMap<>();
        list("key.store = ?1 and key.dayPart in ('ANY', ?2)", store.value(), part.name())
                .forEach(row -> {
                    MakeTimeRow.Key key = row.key();
                    if (key.isOfStation()) {
                        paces.put(key.station(), row.estimate().ratio(Memory.TODAY, now, rules));
                    } else {
                        kinds.put(
                                new Kind(key.station(), key.item()),
                                row.estimate().ratio(Memory.LASTING, now, rules));
                    }
                });
        return new Expected(kinds, paces);
    }

    /** All that is known, whether it is used or not. @throws Problem 404 kitchen-unknown */
    Learned learned(StoreId store, Instant now) {
        KitchenRow kitchen = getEntityManager().find(KitchenRow.class, store.value());
        if (kitchen == null) {
            throw Problem.notFound("kitchen-unknown", store);
        }
        List<ItemTime> items = new ArrayList<>();
        Map<StationCode, Double> paces = new HashMap<>();
        list("key.store = ?1 and seen > 0 order by key.station, key.item", store.value())
                .forEach(row -> {
                    MakeTimeRow.Key key = row.key();
                    StationCode station = new StationCode(key.station());
                    if (key.isOfStation()) {
                        paces.put(station, row.estimate().ratio(Memory.TODAY, now, rules));
                    } else {
                        double ratio = row.estimate().ratio(Memory.LASTING, now, rules);
                        items.add(new ItemTime(
                                station,
                                key.item(),
                                DayPart.valueOf(key.dayPart()),
                                ratio,
                                row.estimate().seen()));
                    }
                });
        return new Learned(rules, DayPart.of(now, kitchen.time()), items, paces);
    }

    /** Each of the two estimates learns what the other does not explain. Nothing while its house does not want to. */
    void learn(StoreId store, Lesson lesson) {
        KitchenRow kitchen = getEntityManager().find(KitchenRow.class, store.value());
        if (!kitchen.learns()) {
            return;
        }
        MakeTimeRow station = locked(MakeTimeRow.Key.ofStation(store.value(), lesson.station()));
        MakeTimeRow item = locked(MakeTimeRow.Key.ofItem(
                store.value(), lesson.station(), lesson.item(), DayPart.of(lesson.madeAt(), kitchen.time())));
        Instant now = lesson.madeAt();
        Estimate ofStation = station.estimate();
        Estimate ofItem = item.estimate();
        double pace = ofStation.ratio(Memory.TODAY, now, rules);
        double usual = ofItem.ratio(Memory.LASTING, now, rules);
        station.become(ofStation.after(lesson.ratio() / usual, Memory.TODAY, now));
        item.become(ofItem.after(lesson.ratio() / pace, Memory.LASTING, now));
    }

    private MakeTimeRow locked(MakeTimeRow.Key key) {
        getEntityManager()
                .createNativeQuery("insert into kitchen.make_time (store_id, station, item, day_part, log, seen)"
                        + " values (:store, :station, :item, :part, 0, 0) on conflict do nothing")
                .setParameter("store", key.store())
                .setParameter("station", key.station())
                .setParameter("item", key.item())
                .setParameter("part", key.dayPart())
                .executeUpdate();
        return findById(key, LockModeType.PESSIMISTIC_WRITE);
    }
}
