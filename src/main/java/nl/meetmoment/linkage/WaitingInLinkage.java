package nl.meetmoment.linkage;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import nl.meetmoment.fieldwork.overview.Waiting;
import nl.meetmoment.fieldwork.overview.WaitingSource;
import nl.meetmoment.linkage.ContactStates.Line;
import nl.meetmoment.linkage.ContactStates.State;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What of persons waits for a coordinator: contact, suspected duplicates, and overviews that lie about. */
@Component
class WaitingInLinkage implements WaitingSource {

    private static final String CONTACTS = "/linkage/contacts?filter=true&state=";

    private final ContactStates contacts;
    private final JdbcClient linkage;
    private final Clock clock;

    WaitingInLinkage(ContactStates contacts, @Qualifier("linkage") JdbcClient linkage, Clock clock) {
        this.contacts = contacts;
        this.linkage = linkage;
        this.clock = clock;
    }

    @Override
    public List<Waiting> waiting() {
        List<Line> lines = contacts.kept().value();
        return List.of(
                new Waiting("unsafe", count(lines, State.UNSAFE), CONTACTS + State.UNSAFE.code()),
                new Waiting("contact-check", count(lines, State.CHECK), CONTACTS + State.CHECK.code()),
                new Waiting(
                        "duplicates",
                        count("select count(*) from linkage.suspected_duplicate where decision is null"),
                        "/linkage/duplicates"),
                new Waiting("copies", overdueCopies(), "/linkage/overview"));
    }

    private static int count(List<Line> lines, State state) {
        return (int) lines.stream().filter(one -> one.state() == state).count();
    }

    private int overdueCopies() {
        return linkage.sql("select count(*) from linkage.overview_copy where deleted_at is null and needed_till < ?")
                .param(clock.instant().atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    private int count(String sql) {
        return linkage.sql(sql).query(Integer.class).single();
    }
}
