package nl.meetmoment.common.web;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Behind a proxy with TLS every request counts as secure, whatever the proxy says of it: all cookies are for TLS only, and
 * browsers are told to come back by TLS.
 */
@Configuration(proxyBeanMethods = false)
class HttpsConfiguration {

    @Bean
    @ConditionalOnBooleanProperty("meetmoment.https")
    WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> everyRequestIsSecure() {
        return server -> server.addConnectorCustomizers(connector -> {
            connector.setSecure(true);
            connector.setScheme("https");
        });
    }
}
