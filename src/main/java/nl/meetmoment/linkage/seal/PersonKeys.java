package nl.meetmoment.linkage.seal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The data keys of persons, each lent out to seal or open one row. Whose key is destroyed has nothing to be read. */
@Component
public class PersonKeys {

    /** Columns of {@code linkage.person_key} that a query joins in for {@link #opened}. */
    public static final String COLUMNS = "person_key.wrapping_version, person_key.data_key";

    /** How many keys are wrapped anew in one statement each before others get their turn. */
    private static final int BATCH = 200;

    /** Of the data key that rows are sealed with; a row keeps the version that it was sealed with. */
    private static final int KEY_VERSION = 2;

    private static final String PERSON = "linkage.person";

    private final JdbcClient linkage;

    private final WrappingKeys wrapping;

    PersonKeys(@Qualifier("linkage") JdbcClient linkage, WrappingKeys wrapping) {
        this.linkage = linkage;
        this.wrapping = wrapping;
    }

    /** A new person's key, not kept yet. */
    public NewKey make(UUID person) {
        return new NewKey(DataKey.random(person));
    }

    /** A data key that was made for somebody. */
    public final class NewKey {

        private final DataKey key;

        private NewKey(DataKey key) {
            this.key = key;
        }

        /** For the person's row in {@code linkage.person}. */
        public RowSeal seal() {
            return key.seal(PERSON, KEY_VERSION);
        }

        /** Once the person's row is there, in the same transaction. */
        public void keep(UUID person) {
            int version = wrapping.newest();
            WrappedKey wrapped = key.wrapped(version, wrapping.of(version));
            linkage.sql("insert into linkage.person_key (participant_id, wrapping_version, data_key) values (?, ?, ?)")
                    .params(person, wrapped.version(), wrapped.bytes())
                    .update();
        }
    }

    /**
     * The seal of the row of {@code linkage.person} that a query read together with {@link #COLUMNS}.
     *
     * @param keyVersion that the row was sealed with
     */
    public RowSeal opened(ResultSet row, UUID person, int keyVersion) throws SQLException {
        return unwrapped(person, wrapped(row)).seal(PERSON, keyVersion);
    }

    /** Empty when nobody is known by this id, or the key is destroyed. */
    public Optional<RowSeal> of(UUID person) {
        return linkage.sql("select " + COLUMNS + " from linkage.person_key where participant_id = ?")
                .param(person)
                .query((row, number) -> opened(row, person, KEY_VERSION))
                .optional();
    }

    /** Wraps all keys by the newest wrapping key, a few at a time, while others read; returns how many it were. */
    int wrapAnew() {
        int newest = wrapping.newest();
        int all = 0;
        List<UUID> found = older(newest);
        while (!found.isEmpty()) {
            all += (int)
                    found.stream().filter(person -> wrapAnew(person, newest)).count();
            found = older(newest);
        }
        return all;
    }

    private List<UUID> older(int newest) {
        return linkage.sql("""
                        select participant_id from linkage.person_key where wrapping_version < ?
                        order by participant_id limit ?
                        """).params(newest, BATCH).query(UUID.class).list();
    }

    /** What another did meanwhile stays. */
    private boolean wrapAnew(UUID person, int newest) {
        WrappedKey old = linkage.sql("select " + COLUMNS + " from linkage.person_key where participant_id = ?")
                .param(person)
                .query((row, number) -> wrapped(row))
                .optional()
                .orElse(null);
        if (old == null) {
            return false;
        }
        WrappedKey fresh = unwrapped(person, old).wrapped(newest, wrapping.of(newest));
        return linkage.sql("""
                        update linkage.person_key set wrapping_version = ?, data_key = ?
                        where participant_id = ? and wrapping_version = ?
                        """)
                        .params(fresh.version(), fresh.bytes(), person, old.version())
                        .update()
                == 1;
    }

    private DataKey unwrapped(UUID person, WrappedKey key) {
        return DataKey.unwrapped(person, key, wrapping.of(key.version()));
    }

    private static WrappedKey wrapped(ResultSet row) throws SQLException {
        return new WrappedKey(row.getInt("wrapping_version"), row.getBytes("data_key"));
    }
}
