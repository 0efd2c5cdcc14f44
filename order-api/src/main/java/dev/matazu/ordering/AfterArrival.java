package dev.matazu.ordering;

/** Ready so many minutes after checking in, as it looked when the order was placed. */
public record AfterArrival(long soonestMinutes, long latestMinutes) {}
