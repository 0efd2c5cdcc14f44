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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One order as the kitchen sees it. Owns its lines and the rules of what may be done to them. */
@Entity
@Table(schema = "kitchen", name = "ticket")
class Ticket {

    @Embeddable
    record Key(
            @Column(name = "store_id") String store,
            @Column(name = "id") UUID id) {

        static Key of(TicketRef ticket) {
            return new Key(ticket.store().value(), ticket.id());
        }
    }

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

    @Column(name = "walk_in")
    private boolean walkIn;

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

    /** Since when it goes before all others because somebody said so. */
    @Column(name = "rushed_at")
    private Instant rushedAt;

    private String allergy;

    /** Where it was read: the codes of stations. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "allergy_read")
    private List<String> allergyRead = List.of();

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
        walkIn = asked.isWalkIn();
        allergy = asked.allergy();
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
        } else if (action instanceof TicketAction.Recall back) {
            recall(back.lines(), readyBy, now);
        } else if (action instanceof TicketAction.Remake remake) {
            remake(remake, now);
        } else if (action instanceof TicketAction.Rush rush) {
            rush(rush.isFirst(), now);
        } else if (action instanceof TicketAction.See see) {
            see(see.lines());
        } else if (action instanceof TicketAction.Acknowledge read) {
            acknowledge(read.stations());
        } else if (action instanceof TicketAction.Note changed) {
            note(changed.allergy());
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
        if (work.action() == LineState.Action.BUMP) {
            requireRead(work.lines());
        }
        move(work.action(), work.lines(), readyBy);
        follow(now);
    }

    private void requireRead(Predicate<TicketView.Line> made) {
        List<String> unread = lines.stream()
                .map(TicketLine::view)
                .filter(line -> allergy != null && !line.state().isMade() && made.test(line))
                .map(TicketView.Line::station)
                .filter(station -> !allergyRead.contains(station))
                .distinct()
                .toList();
        if (!unread.isEmpty()) {
            throw new AllergyUnread(unread);
        }
    }

    private void see(Set<Integer> gone) {
        List<TicketLine> seen = lines.stream()
                .filter(line -> gone.contains(line.view().no()) && line.view().state() == LineState.VOID)
                .toList();
        require(!seen.isEmpty(), "see");
        seen.forEach(TicketLine::see);
    }

    private void acknowledge(Set<String> stations) {
        require(allergy != null && state.isOpen() && !stations.isEmpty(), "acknowledge");
        allergyRead = Stream.concat(allergyRead.stream(), stations.stream().sorted())
                .distinct()
                .toList();
    }

    /** Another note is read anew. */
    private void note(String changed) {
        require(state == TicketState.HELD || state.isOpen(), "note");
        if (!Objects.equals(allergy, changed)) {
            allergy = changed;
            allergyRead = List.of();
        }
    }

    /** Nobody was told of what was made of an order that is not ready; what of it is with its guest already stays there. */
    private void recall(Predicate<TicketView.Line> meant, ReadyBy readyBy, Instant now) {
        require(state.isOpen() || state == TicketState.HANDED_OVER, "recall");
        TicketState from = state;
        boolean isDone = from == TicketState.DONE || from == TicketState.HANDED_OVER;
        List<TicketLine> back = lines.stream()
                .filter(line -> line.view().state().isLive() && line.isOrWasAt(meant))
                .filter(line -> isDone || line.view().state() != LineState.HANDED_OVER)
                .toList();
        require(!back.isEmpty(), "recall");
        boolean made = back.stream().anyMatch(line -> line.isDoneAt(meant));
        back.forEach(line -> line.comeBack(meant, readyBy));
        follow(now);
        if (made) {
            allergyRead = List.of();
            recalledFrom = isDone ? from : recalledFrom;
        }
    }

    private void remake(TicketAction.Remake again, Instant now) {
        RemakeLine.Wish wish = again.wish();
        TicketView before = view();
        TicketLine made = lines.stream()
                .filter(line -> line.view().no() == wish.line() && before.canRemake(line.view(), wish.quantity()))
                .findFirst()
                .orElseThrow(() -> new IllegalMove(again.word()));
        lines.add(made.again(before.nextRemake(), wish.quantity(), wish.reason(), now));
        follow(now);
        allergyRead = List.of();
        again.promise().ifPresent(this::promise);
    }

    private void rush(boolean first, Instant now) {
        require(state == TicketState.QUEUED || state == TicketState.STARTED || !first && state.isOpen(), "rush");
        if (first != (rushedAt != null)) {
            rushedAt = first ? now : null;
        }
    }

    private void withdraw(ReadyBy readyBy, Instant now) {
        if (state == TicketState.VOID || state == TicketState.CLOSED) {
            return;
        }
        require(state != TicketState.HANDED_OVER, "withdraw");
        boolean seen = state != TicketState.HELD;
        move(LineState.Action.WITHDRAW, line -> line.state() != LineState.HANDED_OVER, readyBy);
        end(seen ? TicketState.VOID : TicketState.CLOSED, now);
    }

    private void replace(TicketAction.Replace replace, ReadyBy readyBy, Instant now) {
        require(state.isOpen() || state == TicketState.HANDED_OVER, "replace");
        lines.stream()
                .filter(line -> replace.gone().contains(line.view().no()))
                .forEach(line -> line.move(LineState.Action.WITHDRAW, readyBy));
        replace.instead()
                .forEach(line -> lines.add(TicketLine.inPlaceOfAnother(new StoreId(key.store()), key.id(), line)));
        follow(now);
    }

    private void move(LineState.Action action, Predicate<TicketView.Line> chosen, ReadyBy readyBy) {
        List<TicketLine> touched =
                lines.stream().filter(line -> chosen.test(line.view())).toList();
        boolean passed = (action == LineState.Action.START || action == LineState.Action.BUMP)
                && lines.stream().anyMatch(line -> line.hasPassed(chosen));
        require(passed || !touched.isEmpty(), action.name());
        touched.forEach(line -> line.move(action, readyBy));
    }

    /** The ticket's state follows from the lines that are made; it stays where none is left. */
    private void follow(Instant now) {
        List<TicketView.Line> live = lines.stream()
                .map(TicketLine::view)
                .filter(line -> line.state().isLive())
                .toList();
        List<LineState> states = live.stream().map(TicketView.Line::state).toList();
        if (live.isEmpty()) {
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
            state = live.stream().allMatch(TicketView.Line::isUntouched) ? TicketState.QUEUED : TicketState.STARTED;
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

    /** Puts state, times and lines back as they were; those that came since are gone. What was promised since holds. */
    void restore(Before before) {
        state = before.state();
        doneAt = before.doneAt();
        endedAt = before.endedAt();
        recalledFrom = before.recalledFrom();
        rushedAt = before.rushedAt();
        lines.removeIf(line -> !before.lines().containsKey(line.view().no()));
        lines.forEach(line -> {
            int no = line.view().no();
            line.restore(
                    before.lines().get(no),
                    before.steps().getOrDefault(no, 0),
                    before.unseen().contains(no));
        });
    }

    /** As they are now, those that are meant where they are or were at a station that they have passed. */
    List<TicketView.Line> seenAnywhere(Predicate<TicketView.Line> meant) {
        return lines.stream()
                .filter(line -> line.isOrWasAt(meant))
                .map(TicketLine::view)
                .toList();
    }

    /** Whether the stations that are meant have it, or have it again. */
    boolean isToBeMadeAt(int no, Predicate<TicketView.Line> meant) {
        return lines.stream().anyMatch(line -> line.view().no() == no && !line.isDoneAt(meant));
    }

    boolean hasPassed(int no, Predicate<TicketView.Line> meant) {
        return lines.stream().anyMatch(line -> line.view().no() == no && line.hasPassed(meant));
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
                walkIn,
                state,
                promiseFrom,
                promiseTo,
                firedAt,
                doneAt,
                endedAt,
                recalledFrom,
                rushedAt,
                allergy == null ? null : new AllergyNote(allergy, allergyRead),
                lines.stream().map(TicketLine::view).toList());
    }
}
