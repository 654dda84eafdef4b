package nl.meetmoment.common.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The study's first language first; see {@link LanguageChoice}. */
@Configuration(proxyBeanMethods = false)
class LanguageConfiguration implements WebMvcConfigurer {

    private final ObjectProvider<LanguageChoice> choice;

    LanguageConfiguration(ObjectProvider<LanguageChoice> choice) {
        this.choice = choice;
    }

    @Bean
    LanguageChoice localeResolver(Languages languages) {
        return new LanguageChoice(languages);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(choice.getObject());
        registry.addInterceptor(new SentForms());
    }
}
