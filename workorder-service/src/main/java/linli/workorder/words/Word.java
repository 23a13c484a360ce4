package linli.workorder.words;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** An entry of the data dictionary as owner-service told it. */
@Document("words")
public record Word(
        @Id UUID id,
        String dictionary,
        String code,
        String labelZh,
        @Nullable String labelEn,
        Map<String, String> attributes,
        boolean active,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    /** Whether new records may have it on a day. */
    boolean isInUse(LocalDate day) {
        return active
                && (from == null || !day.isBefore(from))
                && (until == null || !day.isAfter(until));
    }

    /** Words that were heard before labels had two languages have one. */
    @Override
    public String labelEn() {
        return labelEn == null ? labelZh : labelEn;
    }

    public String attribute(String name, String otherwise) {
        return attributes.getOrDefault(name, otherwise);
    }

    public boolean says(String name) {
        return Boolean.parseBoolean(attributes.get(name));
    }
}
