package nl.meetmoment;

import java.util.List;
import java.util.UUID;
import nl.meetmoment.DemonstrationAccounts.Made;
import nl.meetmoment.access.RowScope;
import nl.meetmoment.fieldwork.Entry;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** {@code ./meetmoment run --demo}: fills an empty folder once, before the first page is served. */
@Component
class Demonstration implements SmartInitializingSingleton {

    private static final String PRINTED_BEFORE =
            "The accounts of this demonstration were printed at its first start; delete the data folder to make new ones.";

    private final DemonstrationRules rules;

    private final DemonstrationMark mark;

    private final DemonstrationAccounts accounts;

    private final DemonstrationStudy study;

    private final DemonstrationPlanning planning;
    private final DemonstrationRecruitment recruitment;

    private final DemonstrationCalls calls;

    private final DemonstrationMessages messages;

    private final boolean isAskedFor;

    Demonstration(
            DemonstrationRules rules,
            DemonstrationMark mark,
            DemonstrationAccounts accounts,
            DemonstrationStudy study,
            DemonstrationPlanning planning,
            DemonstrationRecruitment recruitment,
            DemonstrationCalls calls,
            DemonstrationMessages messages,
            @Value("${meetmoment.demo:false}") boolean isAskedFor) {
        this.rules = rules;
        this.mark = mark;
        this.accounts = accounts;
        this.study = study;
        this.planning = planning;
        this.recruitment = recruitment;
        this.calls = calls;
        this.messages = messages;
        this.isAskedFor = isAskedFor;
    }

    @Override
    public void afterSingletonsInstantiated() {
        rules.demand();
        if (isAskedFor) {
            System.out.println(mark.isFilled() ? PRINTED_BEFORE : RowScope.bySite(this::filled));
        }
    }

    private String filled() {
        mark.set();
        List<Made> made = accounts.make();
        List<UUID> assistants = DemonstrationAccounts.assistants(made);
        List<Entry> busy = study.fill(assistants);
        planning.fill(assistants, DemonstrationAccounts.coordinator(made));
        recruitment.fill(made);
        calls.fill(DemonstrationAccounts.coordinator(made));
        messages.fill(DemonstrationAccounts.coordinator(made));
        mark.setFilled();
        return DemonstrationNotice.of(made, busy);
    }
}
