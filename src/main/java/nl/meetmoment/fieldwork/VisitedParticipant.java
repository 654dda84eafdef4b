package nl.meetmoment.fieldwork;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** Somebody to whom a visit is; the case number lets the database refuse whoever is of another family. */
@Embeddable
record VisitedParticipant(UUID participantId, String caseNumber) {}
