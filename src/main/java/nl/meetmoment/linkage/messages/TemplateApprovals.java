package nl.meetmoment.linkage.messages;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who found which text good; rows are only ever added, and a text that was changed is another one. */
@Repository
class TemplateApprovals {

    private final JdbcClient linkage;

    TemplateApprovals(@Qualifier("linkage") JdbcClient linkage) {
        this.linkage = linkage;
    }

    record Approval(UUID by, Instant at) {}

    boolean isApproved(MessageTemplate template) {
        return of(template).isPresent();
    }

    Optional<Approval> of(MessageTemplate template) {
        return linkage.sql(
                        "select approved_by, approved_at from linkage.message_approval where template = ? and sha256 = ?")
                .params(template.name(), template.sha256())
                .query((row, number) -> new Approval(
                        row.getObject("approved_by", UUID.class),
                        row.getObject("approved_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** The first one counts. */
    void add(MessageTemplate template, UUID by, Instant at) {
        linkage.sql("""
                        insert into linkage.message_approval (template, sha256, approved_by, approved_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .params(template.name(), template.sha256(), by, at.atOffset(UTC))
                .update();
    }
}
