package dev.matazu.kitchen.display;

import java.util.UUID;

/**
 * A paired display and how it is set.
 *
 * @param version counts what was set; 0 before anybody has
 */
public record SetUp(UUID device, String name, int version, DisplaySettings settings) {}
