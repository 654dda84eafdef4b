package nl.meetmoment.scoring;

import java.util.stream.Collectors;
import nl.meetmoment.common.Sha256;
import nl.meetmoment.study.Study;

/** The version of the whole scoring of a study: it changes with any instrument's, and with what is derived from several. */
final class ScoringVersions {

    /** Goes up with every change of code that can change a class. */
    private static final int CLASSES = 2;

    private static final int LENGTH = 16;

    private ScoringVersions() {}

    /** 16 hexadecimal digits. */
    static String of(Study study) {
        String instruments = study.instruments().stream()
                .map(instrument -> instrument.id() + " " + instrument.scoringVersion())
                .sorted()
                .collect(Collectors.joining("\n"));
        return Sha256.hex(CLASSES + "\n" + study.derived() + "\n" + instruments).substring(0, LENGTH);
    }
}
