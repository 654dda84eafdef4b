package nl.meetmoment.fieldwork;

import java.util.UUID;

/** Where a parent who takes part belongs, by the numbers that staff know. */
public record ParticipantRegion(UUID participant, String caseNumber, int number, String region) {}
