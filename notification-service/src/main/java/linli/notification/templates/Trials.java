package linli.notification.templates;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import linli.notification.preferences.Preference.Language;
import org.jspecify.annotations.Nullable;

/** How words are tried out by a medium; answered by the feature that tells people by it. */
public interface Trials {

    Set<Medium> media();

    /** Whether its provider keeps the words itself, under codes of its own. */
    boolean keepsWords(Medium medium);

    /** What its provider takes for one segment, as an estimate; zero for nothing. */
    default long centsPerSegment(Medium medium) {
        return 0;
    }

    /** What was filled in the last time somebody was told; empty when nobody was. */
    Optional<Map<String, String>> latest(String kind, Medium medium);

    void send(Trial trial);

    /**
     * A message to who wants to see it.
     *
     * @param key the same however often it is asked for
     * @param values what is filled in
     * @param to a number or an address; null for the inbox
     */
    record Trial(
            UUID key,
            UUID templateId,
            String kind,
            Medium medium,
            Map<String, String> values,
            Language language,
            UUID staffId,
            String name,
            @Nullable String to) {}
}
