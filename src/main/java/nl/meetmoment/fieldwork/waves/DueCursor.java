package nl.meetmoment.fieldwork.waves;

import java.time.DateTimeException;
import java.time.LocalDate;
import nl.meetmoment.common.Problem;

/** The last row of a page of the due list; the next page goes on after it. In addresses {@code 2026-12-01_2025-12-01_G-4K7TA_1}. */
record DueCursor(LocalDate due, LocalDate start, String caseNumber, int ordinal) {

    private static final int PARTS = 4;

    /** @throws nl.meetmoment.common.ProblemException MALFORMED when it is none */
    static DueCursor parse(String text) {
        String[] parts = text.split("_", -1);
        try {
            if (parts.length == PARTS) {
                return new DueCursor(
                        LocalDate.parse(parts[0]), LocalDate.parse(parts[1]), parts[2], Integer.parseInt(parts[3]));
            }
        } catch (DateTimeException | NumberFormatException malformed) {
            throw Problem.MALFORMED.exception(malformed);
        }
        throw Problem.MALFORMED.exception();
    }

    @Override
    public String toString() {
        return due + "_" + start + "_" + caseNumber + "_" + ordinal;
    }
}
