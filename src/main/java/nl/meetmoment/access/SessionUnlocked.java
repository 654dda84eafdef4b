package nl.meetmoment.access;

import java.util.UUID;

/**
 * The member's password has opened the session again; published before any staff page is shown. A listener that throws
 * keeps the session locked.
 */
public record SessionUnlocked(UUID accountId, UUID handOver) {}
