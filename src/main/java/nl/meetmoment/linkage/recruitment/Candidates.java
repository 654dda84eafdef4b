package nl.meetmoment.linkage.recruitment;

import static java.time.ZoneOffset.UTC;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.meetmoment.fieldwork.recruitment.NewEntry;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of call lists in linkage. */
@Repository
class Candidates {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String TABLE = "linkage.candidate";

    private final JdbcClient linkage;
    private final CandidateSeal seal;

    Candidates(@Qualifier("linkage") JdbcClient linkage, CandidateSeal seal) {
        this.linkage = linkage;
        this.seal = seal;
    }

    /** A call list whose families fieldwork does not know yet. */
    record Unfinished(UUID importId, String organisation, List<NewEntry> plan) {}

    /** A family that is known by a hash. */
    record Known(String trace, UUID entry) {}

    /** Whether the import was added: not one that is there already. */
    boolean addImport(UUID importId, String organisation, UUID importedBy, Instant at, List<NewEntry> plan) {
        return linkage.sql("""
                        insert into linkage.call_list_import (import_id, organisation, imported_by, imported_at, plan)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                        .params(importId, organisation, importedBy, at.atOffset(UTC), JSON.writeValueAsString(plan))
                        .update()
                == 1;
    }

    List<Unfinished> unfinished() {
        return linkage.sql("""
                        select import_id, organisation, plan from linkage.call_list_import
                        where done_at is null order by imported_at
                        """)
                .query((row, number) -> new Unfinished(
                        row.getObject("import_id", UUID.class),
                        row.getString("organisation"),
                        JSON.readerForListOf(NewEntry.class).readValue(row.getString("plan"))))
                .list();
    }

    void finish(UUID importId, Instant at) {
        linkage.sql(
                        "update linkage.call_list_import set plan = null, done_at = ? where import_id = ? and done_at is null")
                .params(at.atOffset(UTC), importId)
                .update();
    }

    void add(UUID entry, UUID importId, Candidate family) {
        linkage.sql("insert into linkage.candidate (entry_id, import_id, key_version, details) values (?, ?, ?, ?)")
                .params(entry, importId, CandidateSeal.KEY_VERSION)
                .param(seal.close(TABLE, "details", entry, JSON.writeValueAsString(family)))
                .update();
    }

    void addTraces(UUID entry, Traces.Of traces, LocalDate forgetOn) {
        traces.telephones().forEach(trace -> addTrace(trace, entry, "telephone", forgetOn));
        traces.homes().forEach(trace -> addTrace(trace, entry, "home", forgetOn));
    }

    /** Families that have one of these hashes. */
    List<Known> known(Collection<String> traces) {
        return linkage.sql("select trace, entry_id from linkage.candidate_trace where trace = any (?)")
                .param(traces.toArray(String[]::new))
                .query((row, number) -> new Known(row.getString("trace"), row.getObject("entry_id", UUID.class)))
                .list();
    }

    Optional<Candidate> find(UUID entry) {
        return Optional.ofNullable(of(Set.of(entry)).get(entry));
    }

    /** By entry; one that was forgotten is not there. */
    Map<UUID, Candidate> of(Collection<UUID> entries) {
        return linkage
                .sql("select entry_id, key_version, details from linkage.candidate where entry_id = any (?)")
                .param(entries.toArray(UUID[]::new))
                .query((row, number) -> Map.entry(row.getObject("entry_id", UUID.class), opened(row)))
                .list()
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void forget(Collection<UUID> entries) {
        linkage.sql("delete from linkage.candidate where entry_id = any (?)")
                .param(entries.toArray(UUID[]::new))
                .update();
    }

    void forgetTraces(LocalDate today) {
        linkage.sql("delete from linkage.candidate_trace where forget_on <= ?")
                .param(today)
                .update();
    }

    private void addTrace(String trace, UUID entry, String kind, LocalDate forgetOn) {
        linkage.sql("""
                        insert into linkage.candidate_trace (trace, entry_id, kind, forget_on) values (?, ?, ?, ?)
                        on conflict do nothing
                        """).params(trace, entry, kind, forgetOn).update();
    }

    private Candidate opened(ResultSet row) throws SQLException {
        UUID entry = row.getObject("entry_id", UUID.class);
        String details = seal.open(TABLE, "details", entry, row.getInt("key_version"), row.getBytes("details"));
        return JSON.readValue(details, Candidate.class);
    }
}
