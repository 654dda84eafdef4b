package nl.meetmoment;

import nl.meetmoment.study.StudyCatalogue;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Configuration;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Tells every page, those of problems too, whether it is part of a demonstration. A demonstration folder needs no
 * question of its own: {@link DemonstrationRules} lets no live study start on one.
 */
@Configuration(proxyBeanMethods = false)
class DemonstrationBanner {

    @Autowired
    void show(ThymeleafViewResolver views, StudyCatalogue studies) {
        views.addStaticVariable("demonstration", studies.current().isDemonstration());
    }
}
