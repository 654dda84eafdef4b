package nl.meetmoment.linkage.recruitment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.DutchTime;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;

/** Takes a call list in at one go, without the look that a person has at it first. */
@Service
public class WholeLists {

    private final CallListCheck check;
    private final CallListImport imports;
    private final StudyCatalogue studies;
    private final Clock clock;

    WholeLists(CallListCheck check, CallListImport imports, StudyCatalogue studies, Clock clock) {
        this.check = check;
        this.imports = imports;
        this.studies = studies;
        this.clock = clock;
    }

    /**
     * Adds the families that are new.
     *
     * @param organisation code of a region of the study
     * @param csv with the headers of the empty list
     * @throws IllegalArgumentException when the study has no such region, or a row is faulty
     */
    public void take(String organisation, String csv, UUID by) {
        Region region = studies.current()
                .region(organisation)
                .orElseThrow(() -> new IllegalArgumentException("The study has no such region."));
        CallListFile file = CallListFile.read(csv);
        Headers headers = Headers.of(file.headers(), Optional.empty());
        LocalDate today = DutchTime.dateOf(clock.instant());
        List<CheckedRow> rows = check.check(file, headers, region, today);
        rows.stream()
                .filter(row -> row.state() == CheckedRow.State.FAULTY)
                .findFirst()
                .ifPresent(row -> {
                    throw new IllegalArgumentException("Row " + row.number() + " of the list is faulty.");
                });
        imports.take(UUID.randomUUID(), region, rows, Set.of(), by);
    }
}
