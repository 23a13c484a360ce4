package linli.audit.unusual;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Reach;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Something that a rule found, once, whichever instance finds it.
 *
 * @param limits of the rule as they were then
 * @param person id of the account that did it
 * @param type by which the entries are asked for in the trail
 * @param object to which it was done; null where there is not one
 * @param day on which, in the group's zone
 * @param count how often on that day
 * @param usual how often in all the days before that the rule looks at; null where it does not
 * @param open nobody has looked at it yet
 * @param note what whoever looked at it found
 */
@Document("unusual")
public record Finding(
        @Id UUID id,
        Rule rule,
        Map<String, Integer> limits,
        String person,
        String personName,
        String type,
        @Nullable String object,
        Instant at,
        LocalDate day,
        long count,
        @Nullable Long usual,
        Reach reach,
        boolean open,
        @Nullable Instant lookedAt,
        @Nullable String lookedBy,
        @Nullable String note) {

    /**
     * @param what what tells it from other findings of the rule
     */
    static Finding of(
            Rule rule,
            String what,
            Watched seen,
            LocalDate day,
            @Nullable String object,
            long count,
            @Nullable Long usual) {
        return new Finding(
                UUID.nameUUIDFromBytes((rule + " " + what).getBytes(StandardCharsets.UTF_8)),
                rule,
                rule.limits(),
                seen.person(),
                seen.name(),
                seen.type(),
                object,
                seen.time(),
                day,
                count,
                usual,
                Reach.GROUP,
                true,
                null,
                null,
                null);
    }
}
