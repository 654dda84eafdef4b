package nl.meetmoment.fieldwork.loans;

import java.time.LocalDate;

/** A loan that is over. */
record LoanRow(String label, String caseNumber, LocalDate deliveredOn, LocalDate collectedOn, String condition) {}
