package nl.meetmoment.linkage;

import java.util.UUID;

/** Who a participant of fieldwork is. */
public record NewPerson(UUID participant, String caseNumber, PersonName name, Address address, SafeContact contact) {}
