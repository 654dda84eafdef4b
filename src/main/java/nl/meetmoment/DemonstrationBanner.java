package nl.meetmoment;

import nl.meetmoment.study.StudyCatalogue;
import nl.meetmoment.study.StudyWentLive;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/**
 * Tells every page, those of problems too, whether it is part of a demonstration. A demonstration folder needs no
 * question of its own: {@link DemonstrationRules} lets no study go live on one.
 */
@Component
class DemonstrationBanner {

    private static final String NAME = "demonstration";

    private final ThymeleafViewResolver views;

    DemonstrationBanner(ThymeleafViewResolver views, StudyCatalogue studies) {
        this.views = views;
        views.addStaticVariable(NAME, studies.isDemonstration());
    }

    /** Views that were made before have the variable of before. */
    @EventListener
    void takeAway(StudyWentLive live) {
        views.addStaticVariable(NAME, false);
        views.clearCache();
    }
}
