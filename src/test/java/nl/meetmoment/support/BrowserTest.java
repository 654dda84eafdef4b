package nl.meetmoment.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * An {@link IntegrationTest} whose methods may ask for a {@link Browser}: windows of a real Chromium, closed after
 * each test, which then fails if a page had a console error or an answer that nobody announced. What Chromium shows is
 * the same on every Java, so the launcher's second pass leaves these out but for those tagged {@code every-java}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("chromium")
@IntegrationTest
@ExtendWith(BrowserExtension.class)
public @interface BrowserTest {}
