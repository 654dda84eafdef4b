package nl.meetmoment.linkage;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.util.Map;
import nl.meetmoment.fieldwork.HomesAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells fieldwork who of a family has the same whole address, and nothing of the address. */
@Component
class HomesAnswers {

    private final Persons persons;

    HomesAnswers(Persons persons) {
        this.persons = persons;
    }

    @EventListener
    void answer(HomesAsked asked) {
        persons.ofFamily(asked.caseNumber()).stream()
                .flatMap(one -> one.addresses().stream()
                        .filter(Address::isWhole)
                        .map(home -> Map.entry(home.withoutLabel(), one.participant())))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toSet())))
                .values()
                .forEach(asked::together);
    }
}
