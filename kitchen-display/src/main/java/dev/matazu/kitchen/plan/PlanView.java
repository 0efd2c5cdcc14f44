package dev.matazu.kitchen.plan;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What a kitchen is to make and when, as its screens read it. */
public record PlanView(List<StationPlan> stations, List<OpenOrder> orders) {

    /**
     * Who works at a station.
     *
     * @param places now
     * @param later and from each of these times on
     */
    public record StationPlan(StationCode code, int places, List<Change> later) {}

    public record Change(Instant from, int places) {}

    /**
     * What is to be made for one booking.
     *
     * @param heldUntil while somebody pays; null once it is paid
     * @param first what was promised at the beginning
     */
    public record OpenOrder(UUID id, Instant heldUntil, Promise promise, Promise first, List<OpenPiece> pieces) {}

    /**
     * A piece that is not done yet.
     *
     * @param line of the ticket; null before there is one
     * @param begin when it was begun, or is to be; null while no plan has it
     * @param end when it is probably done
     */
    public record OpenPiece(Integer line, StationCode station, Instant begin, Instant end, boolean begun) {}
}
