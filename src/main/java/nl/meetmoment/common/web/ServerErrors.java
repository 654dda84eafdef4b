package nl.meetmoment.common.web;

import java.io.IOException;
import java.io.Writer;
import nl.meetmoment.common.Problem;
import nl.meetmoment.common.web.ServerErrorPages.Written;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What the server itself refuses, such as a path with a zero byte or more cookies than it reads, before any filter or
 * controller of the site has seen it: the same headers, number and words as everywhere else.
 */
final class ServerErrors extends ErrorReportValve {

    private final ObjectProvider<ServerErrorPages> pages;

    ServerErrors(ObjectProvider<ServerErrorPages> pages) {
        this.pages = pages;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean isAnswered = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (isAnswered || !response.setErrorReported()) {
            return;
        }
        SecurityHeaders.write(response::setHeader);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        try {
            write(request, response);
        } catch (IOException | IllegalStateException gone) {
            getContainer().getLogger().debug("Nobody waits for this error page any more.");
        }
    }

    private void write(Request request, Response response) throws IOException {
        Problem problem = ProblemAdvice.ofForm(HttpStatusCode.valueOf(response.getStatus()), request);
        Written page = pages.getObject().of(problem, request);
        response.setContentType(page.type());
        response.setCharacterEncoding("utf-8");
        Writer reporter = response.getReporter();
        if (reporter != null) {
            reporter.write(page.text());
            response.finishResponse();
        }
    }
}
