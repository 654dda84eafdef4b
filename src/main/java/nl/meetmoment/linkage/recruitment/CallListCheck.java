package nl.meetmoment.linkage.recruitment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.meetmoment.linkage.recruitment.CheckedRow.State;
import nl.meetmoment.linkage.recruitment.RowReader.Read;
import nl.meetmoment.study.Region;
import org.springframework.stereotype.Component;

/** The dry run of an import: what each row would do, without doing it. */
@Component
class CallListCheck {

    private final Candidates candidates;
    private final Traces traces;

    CallListCheck(Candidates candidates, Traces traces) {
        this.candidates = candidates;
        this.traces = traces;
    }

    List<CheckedRow> check(CallListFile file, Headers headers, Region organisation, LocalDate today) {
        List<CheckedRow> rows = file.rows().stream()
                .map(row -> checked(row.number(), RowReader.read(row, headers, today), organisation, today))
                .toList();
        Recognition recognition = new Recognition(known(rows));
        return rows.stream().map(recognition::of).toList();
    }

    private CheckedRow checked(long number, Read read, Region organisation, LocalDate today) {
        Candidate family = read.family();
        if (family == null) {
            return CheckedRow.faulty(number, read.faults());
        }
        Inclusion inclusion = Inclusion.of(
                family, read.isAuthorityEnded(), organisation.kind().equals("GI"), today);
        return new CheckedRow(
                number,
                inclusion.notEligible() == null ? State.NEW : State.NOT_ELIGIBLE,
                List.of(),
                inclusion.warnings(),
                inclusion.notEligible(),
                family,
                traces.of(organisation.code(), family));
    }

    private Map<String, Set<UUID>> known(List<CheckedRow> rows) {
        Set<String> all = rows.stream().flatMap(CallListCheck::traces).collect(Collectors.toSet());
        return candidates.known(all).stream()
                .collect(Collectors.groupingBy(
                        Candidates.Known::trace,
                        HashMap::new,
                        Collectors.mapping(Candidates.Known::entry, Collectors.toCollection(HashSet::new))));
    }

    private static Stream<String> traces(CheckedRow row) {
        Traces.Of of = row.traces();
        return of == null
                ? Stream.empty()
                : Stream.of(of.telephones(), of.homes()).flatMap(Set::stream);
    }

    /** Holds each row against the families that are known and the rows before it. */
    private static final class Recognition {

        private final Map<String, Set<UUID>> known;

        Recognition(Map<String, Set<UUID>> known) {
            this.known = known;
        }

        /** The same telephone and the same home: recognised. One of them: a person has to look. */
        CheckedRow of(CheckedRow row) {
            Traces.Of of = row.traces();
            if (of == null) {
                return row;
            }
            Set<UUID> byTelephone = entries(of.telephones());
            Set<UUID> byHome = entries(of.homes());
            var asItself = UUID.randomUUID();
            Stream.of(of.telephones(), of.homes()).flatMap(Set::stream).forEach(trace -> known.computeIfAbsent(
                            trace, one -> new HashSet<>())
                    .add(asItself));
            if (byTelephone.stream().anyMatch(byHome::contains)) {
                return with(row, State.RECOGNISED);
            }
            boolean isSuspected = !byTelephone.isEmpty() || !byHome.isEmpty();
            return isSuspected && row.state() == State.NEW ? with(row, State.SUSPECTED) : row;
        }

        private Set<UUID> entries(Set<String> traces) {
            return traces.stream()
                    .flatMap(trace -> known.getOrDefault(trace, Set.of()).stream())
                    .collect(Collectors.toSet());
        }

        private static CheckedRow with(CheckedRow row, State state) {
            return new CheckedRow(
                    row.number(), state, row.faults(), row.warnings(), row.notEligible(), row.family(), row.traces());
        }
    }
}
