package dev.matazu.menu;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.matazu.kitchen.plan.UsualOrder;
import dev.matazu.kitchen.plan.Work;
import dev.matazu.platform.StoreId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;

/** The work of what most guests order. */
@ApplicationScoped
class UsualWork implements UsualOrder {

    /** A menu that is changed counts that soon. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final Menus menus;
    private final Cache<StoreId, List<Work>> known =
            Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build();

    UsualWork(Menus menus) {
        this.menus = menus;
    }

    @Override
    @Transactional
    public List<Work> work(StoreId store) {
        return known.get(
                store, id -> menus.of(id).usual().stream().map(MenuItem::work).toList());
    }
}
