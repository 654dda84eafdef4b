package nl.meetmoment.access;

import java.util.UUID;

/**
 * A member has proved who it is, anew; published before any staff page is shown. Whatever an earlier session of this
 * account left in the hands of somebody else ends now.
 */
public record StaffSignedIn(UUID accountId) {}
