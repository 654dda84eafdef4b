package nl.meetmoment.fieldwork;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * What those whom a visit is to are called on pages that are seen there, in the reader's language: by relation, age and
 * letter. Never by number, whose gaps would tell of others.
 */
@Component
public class VisitNames {

    private final MessageSource messages;

    VisitNames(MessageSource messages) {
        this.messages = messages;
    }

    /** Of everybody whom it is to, by participant; who would be called the same are counted among themselves. */
    Map<UUID, String> of(FamilyWave family) {
        return family.members().stream().collect(groupingBy(one -> name(one, family))).values().stream()
                .flatMap(alike -> alike.stream().map(one -> Map.entry(one.id(), counted(one, alike, family))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private String name(Participant one, FamilyWave family) {
        return of(one.isChild(), one.word(), family.age(one), one.letter());
    }

    private String counted(Participant one, List<Participant> alike, FamilyWave family) {
        String name = name(one, family);
        return alike.size() == 1 ? name : name + " (" + (alike.indexOf(one) + 1) + ")";
    }

    /**
     * @param word for the relation of a parent, or for the sex of a child
     * @param letter of a child that the parents report on, or empty
     */
    public String of(boolean isChild, String word, int age, String letter) {
        String name = isChild ? text("visit.child." + word, age) : text("visit.parent." + word);
        return letter.isEmpty() ? name : name + ", " + text("visit.letter", letter);
    }

    private String text(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
