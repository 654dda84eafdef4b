package nl.meetmoment.fieldwork.danger;

import nl.meetmoment.access.PagesOfStaff;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Puts the alarms on every staff page: how many there are for a coordinator who is to see them, and for who pressed the button
 * whether somebody took it up. The layout shows both.
 */
@Component
class AlarmBanner extends PagesOfStaff {

    private final Alarms alarms;
    private final OwnAlarms own;

    AlarmBanner(Alarms alarms, OwnAlarms own) {
        this.alarms = alarms;
        this.own = own;
    }

    @Override
    protected void fill(ModelAndView page, StaffMember member) {
        if (member.may(Permission.SEE_ALL_VISITS)) {
            page.addObject("alarms", AlarmController.Count.of(alarms.openFor(member)));
        }
        if (member.may(Permission.HAND_OVER_LAPTOP)) {
            page.addObject("ownAlarms", own.of(member));
        }
    }
}
