package nl.meetmoment.common.web;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A form is answered with 303 and the page that comes next is fetched anew. */
@Configuration(proxyBeanMethods = false)
class RedirectConfiguration {

    @Autowired
    void seeOther(ThymeleafViewResolver views) {
        views.setRedirectHttp10Compatible(false);
    }
}
