package nl.meetmoment.common.web;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The server's own error pages: the last valve before the site is the first to report. */
@Configuration(proxyBeanMethods = false)
class ServerConfiguration {

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverErrors(ObjectProvider<ServerErrorPages> pages) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ServerErrors(pages)));
    }
}
