package nl.meetmoment.fieldwork;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What was done at a visit, and when it was first ticked. */
@Embeddable
record Checklist(
        @Nullable Instant explainedAt,
        @Nullable Instant consentSignedAt,
        @Nullable Instant separateRoomAt,
        @Nullable Instant helpGuideOfferedAt) {

    static final Checklist EMPTY = new Checklist(null, null, null, null);

    @Nullable
    Instant at(ChecklistPoint point) {
        return switch (point) {
            case EXPLAINED -> explainedAt;
            case CONSENT_SIGNED -> consentSignedAt;
            case SEPARATE_ROOM -> separateRoomAt;
            case HELP_GUIDE_OFFERED -> helpGuideOfferedAt;
        };
    }

    boolean has(ChecklistPoint point) {
        return at(point) != null;
    }

    /** A tick that is there keeps its time. */
    Checklist ticked(ChecklistPoint point, Instant now) {
        return has(point) ? this : with(point, now);
    }

    Checklist unticked(ChecklistPoint point) {
        return with(point, null);
    }

    private Checklist with(ChecklistPoint point, @Nullable Instant at) {
        return switch (point) {
            case EXPLAINED -> new Checklist(at, consentSignedAt, separateRoomAt, helpGuideOfferedAt);
            case CONSENT_SIGNED -> new Checklist(explainedAt, at, separateRoomAt, helpGuideOfferedAt);
            case SEPARATE_ROOM -> new Checklist(explainedAt, consentSignedAt, at, helpGuideOfferedAt);
            case HELP_GUIDE_OFFERED -> new Checklist(explainedAt, consentSignedAt, separateRoomAt, at);
        };
    }
}
