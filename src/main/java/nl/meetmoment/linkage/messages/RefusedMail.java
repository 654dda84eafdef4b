package nl.meetmoment.linkage.messages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Says on every staff page of a coordinator or an administrator that the mail server refuses what the site sends, for as long as a
 * message waits or failed because of it: the layout shows it.
 */
@Component
class RefusedMail implements HandlerInterceptor, WebMvcConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedMail.class);

    private final Messages messages;

    RefusedMail(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff", "/staff/**", "/linkage/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (page != null && isShown(page) && who != null && who.getPrincipal() instanceof StaffMember member) {
            boolean isFor = member.may(Permission.MANAGE_FAMILIES) || member.may(Permission.MANAGE_ACCOUNTS);
            page.addObject("mailRefused", isFor && isSiteRefused());
        }
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

    private static boolean isShown(ModelAndView page) {
        String view = page.getViewName();
        return view != null && !view.startsWith("redirect:");
    }
}
