package nl.meetmoment.fieldwork;

import java.util.UUID;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import org.springframework.stereotype.Component;

/** Which visits are there for whom. To an assistant, somebody else's visit does not exist. */
@Component
class VisitAccess {

    private final Visits visits;

    VisitAccess(Visits visits) {
        this.visits = visits;
    }

    Visit toSee(UUID id, StaffMember who) {
        if (!who.may(Permission.SEE_ALL_VISITS)) {
            who.demand(Permission.SEE_OWN_VISITS);
        }
        return visits.findById(id).filter(visit -> isThereFor(who, visit)).orElseThrow(Problem.NOT_FOUND::exception);
    }

    /** A visit is carried out by whom it is assigned to and by nobody else. */
    void demandOwn(UUID id, StaffMember who, Permission permission) {
        who.demand(permission);
        if (!toSee(id, who).isAssignedTo(who.id())) {
            throw Problem.FORBIDDEN.exception();
        }
    }

    /** Whoever is at the visit may call for help, the second assistant too. */
    void demandAtVisit(UUID id, StaffMember who) {
        who.demand(Permission.HAND_OVER_LAPTOP);
        if (!toSee(id, who).isVisitedBy(who.id())) {
            throw Problem.FORBIDDEN.exception();
        }
    }

    /** Start codes are renewed and revoked by the visit's assistant and by whoever sees to all visits. */
    void demandStartCodes(UUID id, StaffMember who) {
        Visit visit = toSee(id, who);
        if (!mayHandleStartCodes(visit, who)) {
            throw Problem.FORBIDDEN.exception();
        }
    }

    static boolean mayHandleStartCodes(Visit visit, StaffMember who) {
        return who.may(Permission.SEE_ALL_VISITS) || mayHandOver(visit, who);
    }

    static boolean mayHandOver(Visit visit, StaffMember who) {
        return who.may(Permission.HAND_OVER_LAPTOP) && visit.isAssignedTo(who.id());
    }

    private static boolean isThereFor(StaffMember who, Visit visit) {
        return who.may(Permission.SEE_ALL_VISITS) || visit.isVisitedBy(who.id());
    }
}
