package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A respondent's browser without scripts: keeps cookies, follows nothing by itself, and sends the forms that it is shown. */
final class Guest {

    /** What came back. */
    record Answer(int status, String path, String location, String html, HttpResponse<String> raw) {

        String field(String name) {
            Matcher found =
                    Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(html);
            return found.find() ? found.group(1) : "";
        }

        long base() {
            return Long.parseLong(field("base"));
        }

        boolean isChecked(String item, String code) {
            return Pattern.compile("name=\"" + item + "\" value=\"" + code + "\"[^>]* checked")
                    .matcher(html)
                    .find();
        }
    }

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String site;
    private final Map<String, String> cookies = new TreeMap<>();
    private String csrf = "";

    Guest(String site) {
        this.site = site;
    }

    Map<String, String> cookies() {
        return cookies;
    }

    String csrf() {
        return csrf;
    }

    Answer get(String path) {
        return send(request(path).GET(), path);
    }

    Answer enter(Opening opening) {
        return enter(opening.userName(), opening.startCode());
    }

    Answer enter(String userName, String startCode) {
        get("/v");
        return post("/v/enter", Map.of("userName", List.of(userName), "startCode", List.of(startCode)));
    }

    /** Enters and looks at the page. */
    Answer begin(Opening opening) {
        enter(opening);
        Matcher next = Pattern.compile("steps__next\" href=\"([^\"]+)\"")
                .matcher(get("/v/begin").html());
        return get(next.find() ? next.group(1) : "/v/begin");
    }

    /** Sends the form of a page with these answers: {@code nav=next dem_sex=woman}, the form's own fields are added. */
    Answer send(Answer page, String... fields) {
        return post(page.path(), form(page, fields));
    }

    Map<String, List<String>> form(Answer page, String... fields) {
        Map<String, List<String>> form = new LinkedHashMap<>();
        form.put("form", List.of(page.field("form")));
        form.put("base", List.of(page.field("base")));
        if (!page.field("gaps").isEmpty()) {
            form.put("gaps", List.of("skip"));
        }
        for (String field : fields) {
            int is = field.indexOf('=');
            form.computeIfAbsent(field.substring(0, is), name -> new ArrayList<>())
                    .add(field.substring(is + 1));
        }
        form.values().removeIf(List::isEmpty);
        return form;
    }

    /** Sends and goes where the answer leads. */
    Answer follow(Answer page, String... fields) {
        Answer answer = send(page, fields);
        return answer.location().isEmpty() ? answer : get(answer.location());
    }

    Answer post(String path, Map<String, List<String>> fields) {
        var all = new LinkedHashMap<>(fields);
        all.put("_csrf", List.of(csrf));
        String body = all.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return postRaw(path, "application/x-www-form-urlencoded", body.getBytes(UTF_8));
    }

    Answer postRaw(String path, String type, byte[] body) {
        var request = request(path).header("Content-Type", type).POST(BodyPublishers.ofByteArray(body));
        boolean isForm = type.endsWith("urlencoded");
        return send(isForm ? request : request.header("X-CSRF-TOKEN", csrf).header("Accept", "application/json"), path);
    }

    /** As a page's script saves one answer; {@code values} is JSON such as {@code {"dem_sex":["woman"]}}. */
    Answer save(Answer page, UUID id, long sequence, String values) {
        return save(json(page, id, sequence, values, "[]"));
    }

    Answer save(String json) {
        return postRaw("/v/save", "application/json", json.getBytes(UTF_8));
    }

    static String json(Answer page, UUID id, long sequence, String values, String refused) {
        return "{\"id\":\"%s\",\"form\":\"%s\",\"page\":%s,\"base\":%s,\"sequence\":%s,\"values\":%s,\"refused\":%s}"
                .formatted(
                        id,
                        page.field("form"),
                        page.path().replaceAll(".*/", ""),
                        page.field("base"),
                        sequence,
                        values,
                        refused);
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(URI.create(site + path)).timeout(Duration.ofSeconds(20));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private Answer send(HttpRequest.Builder request, String path) {
        try {
            HttpResponse<String> response = HTTP.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(response.body());
            csrf = token.find() ? token.group(1) : csrf;
            String location =
                    response.headers().firstValue("Location").orElse("").replace(site, "");
            return new Answer(response.statusCode(), path, location, response.body(), response);
        } catch (IOException unreachable) {
            throw new java.io.UncheckedIOException(unreachable);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void keep(String cookie) {
        String name = cookie.substring(0, cookie.indexOf('='));
        String value = cookie.substring(name.length() + 1, cookie.indexOf(';'));
        if (value.isEmpty() || cookie.contains("Max-Age=0;")) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
