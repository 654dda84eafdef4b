package nl.meetmoment.common.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import nl.meetmoment.support.IntegrationTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class StoresIntegrationTests {

    @Autowired
    JdbcClient fieldwork;

    @Autowired
    @Qualifier("collection")
    JdbcClient collection;

    @Autowired
    @Qualifier("linkage")
    JdbcClient linkage;

    @Autowired
    @Qualifier("collection")
    JdbcTemplate collectionTemplate;

    @Autowired
    @Qualifier("collection")
    TransactionTemplate inCollection;

    @Test
    void signsInToEachStoreWithItsOwnLogin() {
        assertThat(List.of(user(fieldwork), user(collection), user(linkage)))
                .containsExactly("mm_fieldwork", "mm_collection", "mm_linkage");
    }

    @Test
    @Tag("P4")
    void deniesEachLoginTheSchemasOfTheOthers() {
        assertDenied(collection, "fieldwork.flyway_schema_history");
        assertDenied(collection, "linkage.flyway_schema_history");
        assertDenied(linkage, "collection.flyway_schema_history");
        assertDenied(linkage, "fieldwork.flyway_schema_history");
        assertDenied(fieldwork, "collection.flyway_schema_history");
        assertDenied(fieldwork, "linkage.flyway_schema_history");
    }

    @Test
    void takesAWarningForAFailureWhereAnswersAreKept() {
        assertThatThrownBy(() -> collectionTemplate.execute("do $$ begin raise warning 'not confirmed'; end $$"))
                .rootCause()
                .hasMessageContaining("not confirmed");
    }

    @Test
    void runsATransactionOnTheStoreItIsNamedAfter() {
        String first = inCollection.execute(status -> transaction(collection));
        String second = inCollection.execute(status -> transaction(collection));

        assertThat(first).isNotEqualTo(second);
        assertThat(inCollection.<Boolean>execute(
                        status -> transaction(collection).equals(transaction(collection))))
                .isTrue();
    }

    @Test
    @Tag("D4")
    void leavesTheDetailOfAnErrorWithTheServer() {
        String failing = "do $$ begin raise exception 'refused' using detail = 'canary-4711'; end $$";

        for (JdbcClient store : List.of(fieldwork, collection, linkage)) {
            assertThatThrownBy(() -> store.sql(failing).update())
                    .rootCause()
                    .hasMessageContaining("refused")
                    .hasMessageNotContaining("canary-4711");
        }
    }

    private static String transaction(JdbcClient store) {
        return store.sql("select txid_current()").query(String.class).single();
    }

    private static String user(JdbcClient store) {
        return store.sql("select current_user").query(String.class).single();
    }

    private static void assertDenied(JdbcClient store, String table) {
        assertThatThrownBy(() -> store.sql("select * from " + table).query().listOfRows())
                .rootCause()
                .hasFieldOrPropertyWithValue("SQLState", "42501");
    }
}
