package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.util.EnumSet;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.web.servlet.resource.ResourceUrlEncodingFilter;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/** The links of a page that the site itself writes, error pages included. */
@IntegrationTest
@Tag("W5")
class VersionedLinksIntegrationTests {

    @Autowired
    private FilterRegistrationBean<ResourceUrlEncodingFilter> filter;

    @Autowired
    private ResourceUrlProvider links;

    @Test
    void versionsLinksOnErrorPagesToo() {
        assertThat(filter.determineDispatcherTypes())
                .isEqualTo(EnumSet.of(DispatcherType.REQUEST, DispatcherType.ERROR));
        assertThat(links.getForLookupPath("/assets/css/base.css"))
                .isEqualTo("/assets/" + StaticFiles.version() + "/css/base.css");
    }
}
