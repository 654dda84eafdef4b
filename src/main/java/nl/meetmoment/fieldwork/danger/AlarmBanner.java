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

/** Puts the number of open alarms on every staff page of a coordinator who is to see them: the layout shows a banner. */
@Component
class AlarmBanner implements HandlerInterceptor, WebMvcConfigurer {

    private final Alarms alarms;

    AlarmBanner(Alarms alarms) {
        this.alarms = alarms;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff", "/staff/**", "/linkage/**");
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (page != null
                && !isRedirect(page)
                && who != null
                && who.getPrincipal() instanceof StaffMember member
                && member.may(Permission.SEE_ALL_VISITS)) {
            page.addObject("alarms", alarms.openFor(member).size());
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        String view = page.getViewName();
        return view == null || view.startsWith("redirect:");
    }
}
