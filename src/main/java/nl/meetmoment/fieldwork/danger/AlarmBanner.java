package nl.meetmoment.fieldwork.danger;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import nl.meetmoment.access.Permission;
import nl.meetmoment.access.StaffMember;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Puts the alarms on every staff page: how many there are for a coordinator who is to see them, and for who pressed the button
 * whether somebody took it up. The layout shows both.
 */
@Component
class AlarmBanner implements HandlerInterceptor, WebMvcConfigurer {

    private final Alarms alarms;
    private final OwnAlarms own;

    AlarmBanner(Alarms alarms, OwnAlarms own) {
        this.alarms = alarms;
        this.own = own;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff", "/staff/**", "/linkage/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (page != null && !isRedirect(page) && who != null && who.getPrincipal() instanceof StaffMember member) {
            fill(page, member);
        }
    }

    private void fill(ModelAndView page, StaffMember member) {
        if (member.may(Permission.SEE_ALL_VISITS)) {
            page.addObject("alarms", AlarmController.Count.of(alarms.openFor(member)));
        }
        if (member.may(Permission.HAND_OVER_LAPTOP)) {
            page.addObject("ownAlarms", own.of(member));
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        String view = page.getViewName();
        return view == null || view.startsWith("redirect:");
    }
}
