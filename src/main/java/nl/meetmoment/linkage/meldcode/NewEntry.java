package nl.meetmoment.linkage.meldcode;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line to be added; the page made its id, so that sent twice it is one. */
record NewEntry(
        UUID id,
        String kind,
        @Nullable Integer step,
        @Nullable String decision,
        LocalDate doneOn,
        @Nullable UUID corrects,
        String text) {}
