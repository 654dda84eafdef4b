package nl.meetmoment.linkage;

import java.util.UUID;

/** Who a participant is, opened; without the pseudonym, which never stands beside a name. */
record Person(UUID participant, PersonName name, Address address, SafeContact contact) {}
