package nl.meetmoment.linkage.messages;

import nl.meetmoment.access.PagesOfStaff;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * Says on every staff page of a coordinator or an administrator that the mail server refuses what the site sends, for as long as a
 * message waits or failed because of it: the layout shows it.
 */
@Component
class RefusedMail extends PagesOfStaff {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedMail.class);

    private final Messages messages;

    RefusedMail(Messages messages) {
        this.messages = messages;
    }

    @Override
    protected void fill(ModelAndView page, StaffMember member) {
        boolean isFor = member.may(Permission.MANAGE_FAMILIES) || member.may(Permission.MANAGE_ACCOUNTS);
        page.addObject("mailRefused", isFor && isSiteRefused());
    }

    /** No page fails for this: while linkage is away nothing is known. */
    private boolean isSiteRefused() {
        try {
            return messages.isSiteRefused();
        } catch (RuntimeException away) {
            LOG.warn("Whether mail is refused is not known: {}", away.getClass().getSimpleName());
            return false;
        }
    }
}
