package nl.meetmoment.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockServletContext;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.support.AnnotationConfigWebApplicationContext;
import org.springframework.web.servlet.config.annotation.EnableWebMvc;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

@Tag("W5")
class StaticFilesTests {

    private final AnnotationConfigWebApplicationContext context = new AnnotationConfigWebApplicationContext();

    private MockMvc site;

    @EnableWebMvc
    static class Web {}

    @BeforeEach
    void start() {
        context.setServletContext(new MockServletContext());
        context.register(Web.class, StaticFiles.class);
        context.refresh();
        site = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @ParameterizedTest
    @CsvSource({"css/base.css, text/css", "js/queue.js, text/javascript", "icons/plain.svg, image/svg+xml"})
    void servesAFileUnderItsVersionForEver(String file, String type) throws Exception {
        site.perform(get("/assets/" + StaticFiles.version() + "/" + file))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", type))
                .andExpect(header().string("Cache-Control", "max-age=31536000, public, immutable"));
    }

    @Test
    void namesFilesWithTheirVersion() {
        String link = context.getBean(ResourceUrlProvider.class).getForLookupPath("/assets/css/base.css");
        assertThat(link).isEqualTo("/assets/" + StaticFiles.version() + "/css/base.css");
    }

    @Test
    void knowsNoOtherVersion() throws Exception {
        site.perform(get("/assets/0123456789ab/css/base.css")).andExpect(status().isNotFound());
    }
}
