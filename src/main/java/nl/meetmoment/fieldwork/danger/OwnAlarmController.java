package nl.meetmoment.fieldwork.danger;

import java.util.List;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** For the script of the pages of who pressed the button: whether somebody took it up, and who. */
@Controller
class OwnAlarmController {

    private final OwnAlarms own;

    OwnAlarmController(OwnAlarms own) {
        this.own = own;
    }

    @GetMapping("/staff/own-alarms")
    ResponseEntity<List<OwnAlarms.Line>> own(@AuthenticationPrincipal StaffMember who) {
        who.demand(Permission.HAND_OVER_LAPTOP);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(own.of(who));
    }
}
