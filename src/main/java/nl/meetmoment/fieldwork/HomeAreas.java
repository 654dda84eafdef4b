package nl.meetmoment.fieldwork;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where participants live, as the first two digits of the postcode: enough to reckon travel, too little to find anybody. */
@Service
@Transactional
public class HomeAreas {

    private final JdbcClient store;

    HomeAreas(JdbcClient store) {
        this.store = store;
    }

    /**
     * Of a postcode nothing else is kept; one that cannot be read, or that nobody has, leaves no area. Somebody whom
     * fieldwork does not know is left out.
     *
     * @param postcode as it was written, {@code 3511 AB}, or its first digits
     */
    public void lives(UUID participant, String postcode) {
        String written = postcode.strip();
        if (written.matches("[1-9]\\d.*")) {
            store.sql("insert into fieldwork.home_area (participant_id, area) "
                            + "select participant_id, ? from fieldwork.participant where participant_id = ? "
                            + "on conflict (participant_id) do update set area = excluded.area")
                    .params(written.substring(0, 2), participant)
                    .update();
        } else {
            store.sql("delete from fieldwork.home_area where participant_id = ?")
                    .param(participant)
                    .update();
        }
    }
}
