package dev.matazu.kitchen.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How this house plans. */
@ConfigMapping(prefix = "matazu.plan")
interface PlanConfig {

    /** A kitchen that needs longer than this for what is asked now is full: nobody waits in a shop for half a day. */
    @WithDefault("PT3H")
    Duration horizon();

    @WithDefault("PT15M")
    Duration slotEvery();

    /** How long a promised range is. Also covers the time in which somebody pays. */
    @WithDefault("PT5M")
    Duration range();

    /** A range begins this much before the planned time, because work may be pulled forward. */
    @WithDefault("PT2M")
    Duration pull();

    /** The kitchen aims at this much after a range's beginning, lest half of what is on time be too early. */
    @WithDefault("PT1M")
    Duration margin();

    /** How long food may wait for a slot at most. Longer smooths peaks, shorter keeps the food fresh. */
    @WithDefault("PT5M")
    Duration lead();

    /** How much later than its range something must become before its guest is told: nobody minds less. */
    @WithDefault("PT1M")
    Duration patience();

    /** So many that were promised later may be done before somebody whose time has come; then that one goes first. */
    @WithDefault("3")
    int mostOvertaken();

    /** A station that closed is expected back after this, as far as those are concerned who have ordered already. */
    @WithDefault("PT20M")
    Duration reopens();

    /** A plan is laid anew after each change, and this often for what only the time has changed. */
    @WithDefault("10s")
    String replanEvery();

    /** A plan is not laid again sooner than this: it holds the lock under which orders are promised. */
    @WithDefault("PT0.5S")
    Duration replanPause();

    /** Nothing is expected to take less than this part of what the menu says, whatever is tapped. */
    @WithDefault("0.5")
    double learnFloor();

    /** And nothing more than so many times of it. */
    @WithDefault("2")
    double learnCeiling();
}
