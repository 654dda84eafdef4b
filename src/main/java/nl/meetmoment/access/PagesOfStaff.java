package nl.meetmoment.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts something of a module's own on every page that a member of staff is shown; the layout shows it. */
public abstract class PagesOfStaff implements HandlerInterceptor, WebMvcConfigurer {

    /** Just before the page is drawn. */
    protected abstract void fill(ModelAndView page, StaffMember member);

    @Override
    public final void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/staff", "/staff/**", "/linkage/**");
    }

    @Override
    public final void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (page != null && isShown(page) && who != null && who.getPrincipal() instanceof StaffMember member) {
            fill(page, member);
        }
    }

    private static boolean isShown(ModelAndView page) {
        String view = page.getViewName();
        return view != null && !view.startsWith("redirect:");
    }
}
