package nl.meetmoment.response;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.crypto.tink.Aead;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.meetmoment.common.KeyFolder;
import nl.meetmoment.common.TokenHash;
import nl.meetmoment.fieldwork.HandOverEnded;
import nl.meetmoment.fieldwork.Mode;
import nl.meetmoment.fieldwork.ModeChanged;
import nl.meetmoment.fieldwork.ScrubbingTokens;
import nl.meetmoment.response.Guest.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a page's script sends, and what may happen to it on its way. */
class SaveIntegrationTests extends RespondentTest {

    private static final String WOMAN = "{\"dem_sex\":[\"woman\"]}";
    private static final String MAN = "{\"dem_sex\":[\"man\"]}";

    @Autowired
    KeyFolder keys;

    @Autowired
    TokenHash tokens;

    private Opening mother;
    private Guest guest;
    private Answer page;

    @BeforeEach
    void beginAtTheFirstPage() {
        mother = opened(Opening.ofAMother());
        guest = guest();
        page = guest.begin(mother);
    }

    @Test
    void confirmsWhatIsStored() {
        UUID id = UUID.randomUUID();

        Answer receipt = guest.save(page, id, 1, WOMAN);

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(receipt.html()).isEqualTo("{\"saved\":\"" + id + "\",\"superseded\":[]}");
        assertThat(answers(mother)).isEqualTo(Map.of("dem_sex", "woman"));
        assertThat(event(id))
                .containsEntry("page", "demographics_parent/person")
                .containsEntry("mode", "visit")
                .containsEntry("epoch", 2)
                .containsEntry("sequence", 1L);
        assertThat(row(mother)).containsEntry("last_sequence", 1L).containsEntry("start_told", true);
    }

    @Test
    @Tag("R6")
    void storesFiftyEqualSavesOnce() throws Exception {
        String json = Guest.json(page, UUID.randomUUID(), 1, WOMAN, "[]");
        Callable<Answer> save = () -> guest.save(json);
        var threads = Executors.newFixedThreadPool(50);
        try {
            List<Future<Answer>> receipts = threads.invokeAll(java.util.Collections.nCopies(50, save));
            Set<String> said = new java.util.HashSet<>();
            for (Future<Answer> receipt : receipts) {
                said.add(receipt.get().status() + receipt.get().html());
            }
            assertThat(said).hasSize(1).first().asString().startsWith("200");
        } finally {
            threads.shutdown();
        }
        assertThat(saves(mother)).hasSize(1);
        assertThat(row(mother)).containsEntry("last_sequence", 1L);
    }

    @Test
    @Tag("R7")
    void answersARepeatedSaveAlikeAndChangesNothing() {
        String json = Guest.json(page, UUID.randomUUID(), 1, WOMAN, "[]");
        Answer first = guest.save(json);
        guest.save(page, UUID.randomUUID(), 2, MAN);
        String between = stored(mother);

        Answer again = guest.save(json);

        assertThat(again.html()).isEqualTo(first.html());
        assertThat(stored(mother)).isEqualTo(between);
        assertThat(answers(mother)).containsEntry("dem_sex", "man");
        assertThat(saves(mother)).hasSize(2);
    }

    @Test
    @Tag("R8")
    void letsTheNewerAnswerOfAPageStandWhateverArrivesFirst() {
        guest.save(page, UUID.randomUUID(), 2, MAN);

        Answer late = guest.save(page, UUID.randomUUID(), 1, WOMAN);

        assertThat(late.html()).contains("\"superseded\":[]");
        assertThat(answers(mother)).containsEntry("dem_sex", "man");
        assertThat(saves(mother)).hasSize(2);
    }

    @Test
    @Tag("R8")
    void letsAPageAsItWasSentStandAgainstWhatItsScriptHadOnTheWay() {
        guest.send(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");

        Answer late = guest.save(page, UUID.randomUUID(), 7, MAN);

        assertThat(late.status()).isEqualTo(200);
        assertThat(answers(mother)).containsEntry("dem_sex", "woman");
    }

    @Test
    @Tag("R9")
    void reportsWhatAnotherTabHasAnsweredInsteadOfOverwritingIt() {
        Answer other = guest.get(page.path());
        guest.save(page, UUID.randomUUID(), 1, WOMAN);

        Answer second = guest.save(other, UUID.randomUUID(), 1, MAN);
        Answer same = guest.save(other, UUID.randomUUID(), 2, WOMAN);

        assertThat(second.html()).contains("\"superseded\":[\"dem_sex\"]");
        assertThat(same.html()).contains("\"superseded\":[]");
        assertThat(answers(mother)).containsEntry("dem_sex", "woman");
        assertThat(saves(mother)).hasSize(3);
    }

    @Test
    void refusesAnIdThatStandsForSomethingElseAndKeepsThatSealed() throws Exception {
        var words = new ScrubbingTokens("zout", Set.of(tokens.of("zout", "Wilhelmina")));
        Opening known = opened(Opening.ofAMother().with(words));
        Answer text = countryPage(guest, known);
        UUID id = UUID.randomUUID();
        guest.save(text, id, text.base() + 1, "{\"dem_country_other\":[\"Peru\"]}");

        Answer refused = guest.save(text, id, text.base() + 1, "{\"dem_country_other\":[\"Chili, bij Wilhelmina\"]}");

        assertProblem(refused, 409, "409.01");
        assertThat(answers(known)).containsEntry("dem_country_other", "Peru");
        Map<String, Object> kept = collection
                .sql("select * from collection.set_aside where family_key = ?")
                .param(known.permit().familyKey())
                .query()
                .singleRow();
        assertThat(new String((byte[]) kept.get("sealed"), UTF_8)).doesNotContain("Chili");
        assertThat(opened(kept)).contains("Chili, bij [naam]").doesNotContain("Wilhelmina");
    }

    @Test
    void keepsNoMoreOfThemThanAPersonLooksThrough() {
        UUID id = UUID.randomUUID();
        guest.save(page, id, 1, WOMAN);
        for (int i = 0; i < 55; i++) {
            assertProblem(guest.save(page, id, 1, "{\"dem_sex\":[\"other" + i + "\"]}"), 409, "409.01");
        }

        assertThat(setAside(mother)).isEqualTo(50);
    }

    @Test
    @Tag("R29")
    void neverSavesOnesPageUnderTheNextRespondent() {
        Opening next = opened(Opening.ofAMother());
        guest.enter(next);

        Answer script = guest.save(page, UUID.randomUUID(), 1, WOMAN);
        Answer form = guest.send(page, "nav=next", "dem_sex=woman");

        assertProblem(script, 401, "401.03");
        assertThat(form.location()).isEqualTo("/v");
        assertThat(answers(next)).isEmpty();
        assertThat(answers(mother)).isEmpty();
        assertThat(guest.get("/v/p/1").status()).isEqualTo(200);
    }

    @Test
    @Tag("R12")
    void savesAPageThatStayedOpenWhileItsRespondentCameBack() {
        guest.enter(mother);

        Answer receipt = guest.save(page, UUID.randomUUID(), 1, WOMAN);

        assertThat(receipt.status()).isEqualTo(200);
        assertThat(answers(mother)).containsEntry("dem_sex", "woman");
    }

    @Test
    void savesNothingWithoutASessionThatCounts() {
        String json = Guest.json(page, UUID.randomUUID(), 1, WOMAN, "[]");
        events.publishEvent(new HandOverEnded(mother.permit().handle()));
        assertProblem(guest.save(json), 401, "401.03");

        guest.cookies().remove("v");
        assertProblem(guest.save(json), 401, "401.03");
        assertThat(answers(mother)).isEmpty();
    }

    @Test
    @Tag("R14")
    void refusesASaveWithoutProofOfItsPage() {
        guest.cookies().remove("c");

        assertProblem(guest.save(page, UUID.randomUUID(), 1, WOMAN), 403, "403.02");

        Answer again = guest.follow(page, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        assertThat(again.status()).isEqualTo(403);
        assertThat(again.html()).contains("te lang open", "value=\"1985\"");
        assertThat(again.isChecked("dem_sex", "woman")).isTrue();
        assertThat(answers(mother)).isEmpty();
        guest.follow(again, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        assertThat(answers(mother)).containsEntry("dem_sex", "woman");
        assertThat(saves(mother)).hasSize(1);
    }

    static Stream<Map.Entry<String, String>> foreign() {
        return Stream.of(
                Map.entry("{\"dem_sex\":[\"neither\"]}", "422.01"),
                Map.entry("{\"dem_sex\":[\"woman\",\"man\"]}", "422.01"),
                Map.entry("{\"dem_sex\":[\"\\u0000\"]}", "422.01"),
                Map.entry("{\"dem_birth_year\":[\"1066\"]}", "422.01"),
                Map.entry("{\"dem_birth_year\":[\"\\ud800\"]}", "422.01"),
                Map.entry("{\"dem_country\":[\"belgium\"]}", "422.02"),
                Map.entry("{\"dem_sex\":[\"woman\"],\"no_such_item\":[\"yes\"]}", "422.02"),
                Map.entry("{\"\\u0000\":[\"yes\"]}", "422.02"));
    }

    @ParameterizedTest
    @MethodSource("foreign")
    void writesNothingOfWhatDoesNotBelongToThePage(Map.Entry<String, String> sent) {
        Answer refused = guest.save(page, UUID.randomUUID(), 1, sent.getKey());

        assertProblem(refused, 422, sent.getValue());
        assertThat(answers(mother)).isEmpty();
        assertThat(saves(mother)).isEmpty();
    }

    @Test
    void refusesPagesThatAreNotOnTheRoute() {
        String json = Guest.json(page, UUID.randomUUID(), 1, WOMAN, "[]");

        assertProblem(guest.save(json.replace("\"page\":1", "\"page\":2")), 409, "409.02");
        assertProblem(guest.save(json.replace("\"page\":1", "\"page\":3")), 409, "409.02");
        assertProblem(guest.save(json.replace("\"page\":1", "\"page\":9999")), 404, "404.01");
        assertProblem(guest.save(json.replace("\"page\":1", "\"page\":-1")), 404, "404.01");
        assertThat(saves(mother)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{}",
                "x%s",
                "%s,",
                "%s{}",
                "\"id\":\"1\"",
                "\"id\":null",
                "\"form\":7",
                "\"page\":\"1\"",
                "\"page\":1.5",
                "\"base\":-1",
                "\"base\":99999999999999999999",
                "\"sequence\":0",
                "\"sequence\":2000000",
                "\"values\":[]",
                "\"values\":{\"dem_sex\":\"woman\"}",
                "\"values\":{\"dem_sex\":null}",
                "\"values\":{\"dem_sex\":[null]}",
                "\"values\":{\"dem_birth_year\":[1985]}",
                "\"values\":{\"dem_sex\":[\"woman\"],\"dem_sex\":[\"man\"]}",
                "\"refused\":[null]",
                "\"refused\":\"dem_sex\""
            })
    void refusesWhatNoScriptOfOursSends(String body) {
        String json = Guest.json(page, UUID.randomUUID(), 1, WOMAN, "[]");

        assertProblem(guest.save(malformed(json, body)), 400, "400.01");
        assertThat(saves(mother)).isEmpty();
    }

    @Test
    void takesNoSaveThatSaysItKnowsLaterAnswersThanThereAre() {
        String json = Guest.json(page, UUID.randomUUID(), 9, WOMAN, "[]");

        assertProblem(guest.save(json.replace("\"base\":0", "\"base\":7")), 403, "403.02");
        assertThat(saves(mother)).isEmpty();
    }

    @Test
    void refusesOtherTypesAndMethods() {
        byte[] json = Guest.json(page, UUID.randomUUID(), 1, WOMAN, "[]").getBytes(UTF_8);

        assertThat(guest.postRaw("/v/save", "text/plain", json).html()).contains("415.01");
        assertThat(guest.postRaw("/v/save", "application/xml", json).status()).isEqualTo(415);
        assertThat(guest.get("/v/save").status()).isEqualTo(405);
        assertThat(saves(mother)).isEmpty();
    }

    @Test
    @Tag("R27")
    void refusesAMegabyteAndKeepsWhatIsStrangeButText() {
        Answer text = countryPage(guest, mother);
        long next = text.base() + 1;
        String huge = "{\"dem_country_other\":[\"" + "x".repeat(1_000_000) + "\"]}";
        assertProblem(guest.save(text, UUID.randomUUID(), next, huge), 413, "413.01");
        for (String unkeepable : List.of("Pe\\u0000ru", "Pe\\ud800ru", "Pe\\udc00", "x".repeat(61))) {
            String values = "{\"dem_country_other\":[\"" + unkeepable + "\"]}";
            assertProblem(guest.save(text, UUID.randomUUID(), next, values), 422, "422.01");
        }
        assertThat(answers(mother)).doesNotContainKey("dem_country_other");

        String strange = "\u202e\u05e9\u05dc\u05d5\u05dd \ud83d\ude00 <b>&amp; 'x'";
        Answer kept = guest.save(text, UUID.randomUUID(), next, "{\"dem_country_other\":[\"" + strange + "\"]}");
        assertThat(kept.status()).isEqualTo(200);
        assertThat(answers(mother)).containsEntry("dem_country_other", strange);
        assertThat(guest.get(text.path()).html()).contains("\ud83d\ude00 &lt;b&gt;&amp;amp; &#39;x&#39;</textarea>");
    }

    @Test
    @Tag("P3")
    void scrubsFreeTextBeforeItIsWritten() {
        var words = new ScrubbingTokens("zout", Set.of(tokens.of("zout", "Wilhelmina")));
        Opening known = opened(Opening.ofAMother().with(words));
        Answer text = countryPage(guest, known);
        UUID id = UUID.randomUUID();

        guest.save(text, id, text.base() + 1, "{\"dem_country_other\":[\"Wilhelmina, bel 06-12345678\"]}");

        assertThat(answers(known)).containsEntry("dem_country_other", "[naam], bel [telefoon]");
        assertThat(event(id).get("answers").toString()).doesNotContain("Wilhelmina", "12345678");
    }

    @Test
    void marksEachSaveWithHowItIsFilledInThen() {
        UUID here = UUID.randomUUID();
        UUID alone = UUID.randomUUID();
        guest.save(page, here, 1, "{\"dem_birth_year\":[\"1985\"]}");

        events.publishEvent(new ModeChanged(mother.permit().handle(), Mode.ONLINE_ALONE));
        guest.save(page, alone, 2, WOMAN);

        assertThat(event(here)).containsEntry("mode", "visit");
        assertThat(event(alone)).containsEntry("mode", "online_alone");
    }

    @Test
    void takesBackAnAnswerThatIsEmptied() {
        guest.save(page, UUID.randomUUID(), 1, "{\"dem_birth_year\":[\"1985\"]}");

        guest.save(page, UUID.randomUUID(), 2, "{\"dem_birth_year\":[\"\"]}");

        assertThat(answers(mother)).containsEntry("dem_birth_year", "skipped");
        assertThat(guest.get("/v/p/1").html()).doesNotContain("1985");
    }

    @Test
    @Tag("S9")
    void keepsARefusalAsAnAnswer() {
        guest.save(Guest.json(page, UUID.randomUUID(), 1, "{\"dem_birth_year\":[]}", "[\"dem_birth_year\"]"));
        guest.save(page, UUID.randomUUID(), 2, "{\"dem_sex\":[\"refused\"]}");

        assertThat(answers(mother)).containsEntry("dem_birth_year", "refused").containsEntry("dem_sex", "refused");
    }

    private static Answer countryPage(Guest guest, Opening opening) {
        Answer person = guest.begin(opening);
        Answer country = guest.follow(person, "nav=next", "dem_birth_year=1985", "dem_sex=woman");
        return guest.follow(country, "nav=next", "dem_country=elsewhere");
    }

    private static String malformed(String json, String body) {
        if (!body.startsWith("\"")) {
            return body.contains("%s") ? body.formatted(json) : body;
        }
        String name = body.substring(0, body.indexOf(':'));
        return json.replaceFirst(
                name + ":(\\{[^}]*}|\\[[^]]*]|[^,}]*)", java.util.regex.Matcher.quoteReplacement(body));
    }

    private static void assertProblem(Answer answer, int status, String problem) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.html())
                .matches("\\{(\"(problem|message|reference)\":\"[^\"]*\",?){3}}")
                .contains("\"problem\":\"" + problem + "\"");
    }

    /** All of it, times included. */
    private String stored(Opening opening) {
        return collection
                .sql("select r::text from collection.response r where family_key = ?")
                .param(opening.permit().familyKey())
                .query(String.class)
                .single();
    }

    private Map<String, Object> event(UUID save) {
        return collection
                .sql("select * from collection.save_event where save_id = ?")
                .param(save)
                .query()
                .singleRow();
    }

    private String opened(Map<String, Object> kept) throws Exception {
        Aead seal = keys.aead("set-aside");
        byte[] place = ByteBuffer.allocate(32)
                .put(SessionTokens.bytes((UUID) kept.get("response_id")))
                .put(SessionTokens.bytes((UUID) kept.get("save_id")))
                .array();
        return new String(seal.decrypt((byte[]) kept.get("sealed"), place), UTF_8);
    }
}
