package nl.meetmoment.fieldwork.recruitment;

import java.util.List;
import java.util.Optional;
import nl.meetmoment.access.Accounts;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import nl.meetmoment.common.Problem;
import nl.meetmoment.study.Region;
import nl.meetmoment.study.StudyCatalogue;
import org.springframework.stereotype.Service;

/** Whose call lists a member of staff works with: a coordinator has all organisations, a recruiter the own one. */
@Service
public class Recruiters {

    private final Accounts accounts;
    private final StudyCatalogue studies;

    Recruiters(Accounts accounts, StudyCatalogue studies) {
        this.accounts = accounts;
        this.studies = studies;
    }

    /** The organisation of a recruiter; empty when the account has none that the study knows. */
    public Optional<Region> own(StaffMember who) {
        return who.may(Permission.SEE_OWN_CALL_LIST)
                ? accounts.organisation(who.id()).flatMap(studies.current()::region)
                : Optional.empty();
    }

    /** Those that somebody may import lists of and sees the figures of; empty for whom recruitment is no work. */
    public List<Region> all(StaffMember who) {
        return who.may(Permission.MANAGE_CALL_LISTS)
                ? studies.current().regions()
                : own(who).stream().toList();
    }

    /** @throws nl.meetmoment.common.ProblemException FORBIDDEN for whom recruitment is no work */
    public void demand(StaffMember who) {
        if (!who.may(Permission.MANAGE_CALL_LISTS) && !who.may(Permission.SEE_OWN_CALL_LIST)) {
            throw Problem.FORBIDDEN.exception();
        }
    }

    /** @throws nl.meetmoment.common.ProblemException NOT_FOUND when this is none of theirs */
    public Region demand(StaffMember who, String organisation) {
        demand(who);
        return all(who).stream()
                .filter(one -> one.code().equals(organisation))
                .findFirst()
                .orElseThrow(Problem.NOT_FOUND::exception);
    }
}
