package dev.matazu.kitchen.plan;

import dev.matazu.kitchen.plan.learn.Expected;
import dev.matazu.kitchen.plan.schedule.Staffing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kitchen at one moment: who works at each station, and what is claimed of it. */
public record Plan(Instant now, Map<StationCode, Staffing> stations, List<Claim> claims, Expected expected) {

    /** Where everything takes what the menu says. */
    public Plan(Instant now, Map<StationCode, Staffing> stations, List<Claim> claims) {
        this(now, stations, claims, Expected.AS_SAID);
    }

    public Plan {
        stations = Map.copyOf(stations);
        claims = Hands.on(now, stations, claims);
    }

    /** Without what is only held. */
    Plan paid() {
        return new Plan(now, stations, claims.stream().filter(Claim::isPaid).toList(), expected);
    }

    /** With this one too. */
    Plan with(Claim one) {
        return new Plan(
                now, stations, Stream.concat(claims.stream(), Stream.of(one)).toList(), expected);
    }

    /** What is asked for, as long as it is expected to take here and now. */
    List<Work> expected(List<Work> work) {
        return work.stream().map(this::expected).toList();
    }

    private Work expected(Work work) {
        return new Work(
                work.station(),
                expected.of(work.station().value(), work.item(), work.makeTime()),
                work.item(),
                work.after() == null ? null : expected(work.after()));
    }
}
