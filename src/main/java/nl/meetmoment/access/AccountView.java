package nl.meetmoment.access;

import java.util.UUID;

/** An account as other members see it. */
public record AccountView(UUID id, String name) {}
