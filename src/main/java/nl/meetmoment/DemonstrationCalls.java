package nl.meetmoment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import nl.meetmoment.access.Role;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.fieldwork.calls.CallLists;
import org.springframework.stereotype.Component;

/** The caller's list of this month in the demonstration: what is due and has no visit. */
@Component
class DemonstrationCalls {

    private static final int ROWS = 8;

    private final CallLists lists;

    private final Clock clock;

    DemonstrationCalls(CallLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** @param coordinator id of the account that divides */
    void fill(UUID coordinator) {
        LocalDate today = LocalDate.now(clock.withZone(DemonstrationStudy.ZONE));
        lists.give(ROWS, new StaffMember(coordinator, "coordinator", "", Role.COORDINATOR, today, today));
    }
}
