package dev.matazu.kitchen.ticket;

import dev.matazu.kitchen.plan.Promise;
import dev.matazu.kitchen.plan.ReadyBy;
import dev.matazu.platform.StoreId;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/** One order as the kitchen sees it. Owns its lines and the rules of what may be done to them. */
@Entity
@Table(schema = "kitchen", name = "ticket")
class Ticket {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "id") UUID id) {}

    @EmbeddedId
    private Key key;

    private String number;
    private String nickname;

    @Enumerated(EnumType.STRING)
    @Column(name = "pickup_method")
    private Pickup.Method pickupMethod;

    @Column(name = "pickup_place")
    private String pickupPlace;

    @Enumerated(EnumType.STRING)
    private Dining dining;

    @Enumerated(EnumType.STRING)
    private TicketState state;

    @Column(name = "promise_from")
    private Instant promiseFrom;

    @Column(name = "promise_to")
    private Instant promiseTo;

    @Column(name = "written_at")
    private Instant writtenAt;

    @Column(name = "fired_at")
    private Instant firedAt;

    @Column(name = "done_at")
    private Instant doneAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "recalled_from")
    private TicketState recalledFrom;

    private int version;

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true, fetch = FetchType.LAZY)
    @JoinColumn(name = "store_id", referencedColumnName = "store_id", insertable = false, updatable = false)
    @JoinColumn(name = "ticket_id", referencedColumnName = "id", insertable = false, updatable = false)
    @OrderBy("key.lineNo")
    private List<TicketLine> lines = new ArrayList<>();

    protected Ticket() {}

    Ticket(NewTicket asked, Instant now) {
        key = new Key(asked.store().value(), asked.id());
        number = asked.number();
        nickname = asked.nickname();
        pickupMethod = asked.pickup().method();
        pickupPlace = asked.pickup().place();
        dining = asked.dining();
        state = TicketState.HELD;
        writtenAt = now;
        asked.lines().forEach(line -> lines.add(new TicketLine(asked.store(), asked.id(), line)));
    }

    /** Does it, or leaves everything as it is where its effect is there already. @throws IllegalMove refused */
    void apply(TicketAction action, ReadyBy readyBy, Instant now) {
        if (action instanceof TicketAction.Fire fire) {
            fire(fire.promise(), now);
        } else if (action instanceof TicketAction.Work work) {
            work(work, readyBy, now);
        } else if (action instanceof TicketAction.Recall) {
            recall(readyBy, now);
        } else if (action instanceof TicketAction.Withdraw) {
            withdraw(readyBy, now);
        } else if (action instanceof TicketAction.Replace replace) {
            replace(replace, readyBy, now);
        } else if (action instanceof TicketAction.Close) {
            require(state.isOpen() || state == TicketState.VOID || state == TicketState.CLOSED, "close");
            end(TicketState.CLOSED, now);
        } else if (action instanceof TicketAction.Promised promised) {
            promise(promised.promise());
        } else if (action instanceof TicketAction.Rewrite rewrite) {
            rewrite(rewrite.lines());
        } else if (action instanceof TicketAction.Relabel label) {
            pickupMethod = label.pickup().method();
            pickupPlace = label.pickup().place();
            nickname = label.nickname();
        }
    }

    private void fire(Promise promise, Instant now) {
        if (state != TicketState.HELD) {
            require(state.isOpen(), "fire");
            return;
        }
        state = TicketState.QUEUED;
        firedAt = now;
        promise(promise);
    }

    private void rewrite(List<NewTicket.Line> asked) {
        require(state == TicketState.HELD, "rewrite");
        for (int i = 0; i < asked.size(); i++) {
            if (i < lines.size()) {
                lines.get(i).write(asked.get(i));
            } else {
                lines.add(new TicketLine(new StoreId(key.store()), key.id(), asked.get(i)));
            }
        }
        while (lines.size() > asked.size()) {
            lines.remove(lines.size() - 1);
        }
    }

    private void work(TicketAction.Work work, ReadyBy readyBy, Instant now) {
        if (state == TicketState.VOID && work.action() == LineState.Action.BUMP) {
            end(TicketState.CLOSED, now);
            return;
        }
        require(
                state.isOpen() || state == TicketState.HANDED_OVER,
                work.action().name());
        move(work.action(), work.lines(), readyBy);
        follow(now);
    }

    private void recall(ReadyBy readyBy, Instant now) {
        require(state.isOpen() || state == TicketState.HANDED_OVER, "recall");
        TicketState from = state;
        boolean made = lines.stream().map(line -> line.view().state()).anyMatch(line -> line.isLive() && line.isMade());
        move(LineState.Action.RECALL, line -> line.state().isLive(), readyBy);
        follow(now);
        if (made) {
            recalledFrom = from;
        }
    }

    private void withdraw(ReadyBy readyBy, Instant now) {
        if (state == TicketState.VOID || state == TicketState.CLOSED) {
            return;
        }
        require(state != TicketState.HANDED_OVER, "withdraw");
        boolean seen = state != TicketState.HELD;
        move(LineState.Action.WITHDRAW, line -> true, readyBy);
        end(seen ? TicketState.VOID : TicketState.CLOSED, now);
    }

    private void replace(TicketAction.Replace replace, ReadyBy readyBy, Instant now) {
        require(state.isOpen() || state == TicketState.HANDED_OVER, "replace");
        lines.stream()
                .filter(line -> replace.gone().contains(line.view().no()))
                .forEach(line -> line.move(LineState.Action.WITHDRAW, readyBy));
        replace.instead().forEach(line -> lines.add(new TicketLine(new StoreId(key.store()), key.id(), line)));
        follow(now);
    }

    private void move(LineState.Action action, Predicate<TicketView.Line> chosen, ReadyBy readyBy) {
        List<TicketLine> touched =
                lines.stream().filter(line -> chosen.test(line.view())).toList();
        require(!touched.isEmpty(), action.name());
        touched.forEach(line -> line.move(action, readyBy));
    }

    /** The ticket's state follows from the lines that are made; it stays where none is left. */
    private void follow(Instant now) {
        List<LineState> states = lines.stream()
                .map(line -> line.view().state())
                .filter(LineState::isLive)
                .toList();
        if (states.isEmpty()) {
            return;
        }
        if (states.stream().allMatch(LineState.HANDED_OVER::equals)) {
            recalledFrom = null;
            end(TicketState.HANDED_OVER, now);
        } else if (states.stream().allMatch(line -> line == LineState.READY || line == LineState.HANDED_OVER)) {
            recalledFrom = null;
            doneAt = state == TicketState.DONE ? doneAt : now;
            state = TicketState.DONE;
            endedAt = null;
        } else {
            state = states.stream().allMatch(LineState.QUEUED::equals) ? TicketState.QUEUED : TicketState.STARTED;
            doneAt = null;
            endedAt = null;
        }
    }

    private void end(TicketState as, Instant now) {
        if (state != as) {
            state = as;
            endedAt = now;
        }
    }

    private void promise(Promise promise) {
        promiseFrom = promise.from();
        promiseTo = promise.to();
    }

    /** Puts state, times and lines back as they were. */
    void restore(Before before) {
        state = before.state();
        doneAt = before.doneAt();
        endedAt = before.endedAt();
        recalledFrom = before.recalledFrom();
        lines.forEach(line -> line.restore(before.lines().get(line.view().no())));
    }

    private static void require(boolean legal, String action) {
        if (!legal) {
            throw new IllegalMove(action);
        }
    }

    int version() {
        return version;
    }

    /** Counts a change; the row is locked while that happens. */
    void changed() {
        version++;
    }

    TicketView view() {
        return new TicketView(
                new StoreId(key.store()),
                key.id(),
                version,
                number,
                nickname,
                new Pickup(pickupMethod, pickupPlace),
                dining,
                state,
                promiseFrom,
                promiseTo,
                firedAt,
                doneAt,
                endedAt,
                recalledFrom,
                lines.stream().map(TicketLine::view).toList());
    }
}
