package dev.matazu.kitchen.feed;

import dev.matazu.platform.StoreId;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.logging.Logger;

/**
 * Tells all screens of a store, but its ready board, which orders nobody in the kitchen sees, and that no display is there. Every node decides it for
 * the screens that it has, from the same rows.
 */
@ApplicationScoped
class ShowUnseen {

    private static final Logger LOG = Logger.getLogger(ShowUnseen.class);

    private final Map<StoreId, List<Screen>> screens = new ConcurrentHashMap<>();
    /** What the screens of a store were told last; missing while all is well. */
    private final Map<StoreId, Watched> raised = new ConcurrentHashMap<>();

    private final ReadUnseen unseen;
    private final FeedHub hub;

    ShowUnseen(ReadUnseen unseen, FeedHub hub) {
        this.unseen = unseen;
        this.hub = hub;
    }

    /** Call after the screen has said what it is. */
    synchronized void hello(Screen screen) {
        if (screen.isBoard()) {
            return;
        }
        StoreId store = screen.device().store();
        List<Screen> here = screens.computeIfAbsent(store, any -> new CopyOnWriteArrayList<>());
        if (!here.contains(screen)) {
            here.add(screen);
        }
        screen.send(words(raised.getOrDefault(store, Watched.WELL)));
    }

    void gone(Screen screen) {
        List<Screen> here = screens.get(screen.device().store());
        if (here != null) {
            here.remove(screen);
        }
    }

    /** Whether it matters now what this store's displays have shown. */
    boolean isRaised(StoreId store) {
        return raised.containsKey(store);
    }

    void onKept(@Observes HearDisplays.Kept kept) {
        Set<StoreId> stores = new HashSet<>(kept.stores());
        stores.retainAll(raised.keySet());
        tell(stores);
    }

    @Scheduled(every = "2s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void asTimeGoesBy() {
        Set<StoreId> watched = new HashSet<>(raised.keySet());
        screens.forEach((store, here) -> {
            here.removeIf(screen -> !screen.isOpen());
            if (!here.isEmpty()) {
                watched.add(store);
            }
        });
        tell(watched);
    }

    /** One after another, so that nothing older is told after something newer. */
    private synchronized void tell(Set<StoreId> stores) {
        if (stores.isEmpty()) {
            return;
        }
        try {
            unseen.of(stores).forEach(this::tell);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "whether all orders are seen is asked again");
        }
    }

    private void tell(StoreId store, Watched now) {
        boolean well = now.equals(Watched.WELL);
        Watched before = well ? raised.remove(store) : raised.put(store, now);
        if (!now.equals(before == null ? Watched.WELL : before)) {
            LOG.infof(
                    "orders that nobody in the kitchen of %s sees: %s%s",
                    store,
                    now.orders().stream().map(Unseen::number).toList(),
                    now.noDisplaySince() == null ? "" : "; it has no display and takes no mobile orders");
            String words = words(now);
            screens.getOrDefault(store, List.of()).forEach(screen -> screen.send(words));
        }
    }

    private String words(Watched watched) {
        return hub.write(new Message.NobodySees("unseen", watched.orders(), watched.noDisplaySince()));
    }
}
