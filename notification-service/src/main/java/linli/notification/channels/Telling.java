package linli.notification.channels;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What one person is told, in their inbox and by what such messages leave Linli.
 *
 * @param causeId the event that it follows from: the same one is told once
 * @param kind such as {@code bill.issued}
 * @param aboutId null when it is about nothing but the event itself
 */
public record Telling(
        UUID causeId,
        UUID personId,
        String kind,
        Map<String, String> parameters,
        @Nullable UUID aboutId) {

    private static final String EMERGENCY = "EMERGENCY";

    /**
     * When each of these is told: at once, but what one person is told stays in its order, to the
     * millisecond that is kept.
     */
    public static List<Instant> instants(List<Telling> all, Instant now) {
        var before = new HashMap<UUID, Integer>();
        return all.stream()
                .map(one -> now.plusMillis(before.merge(one.personId(), 1, Integer::sum) - 1L))
                .toList();
    }

    /** Whether it goes out whatever the person wishes. */
    boolean isUrgent() {
        return EMERGENCY.equals(parameters.get("priority"));
    }

    Delivery.Occasion occasion() {
        return new Delivery.Occasion(
                causeId,
                aboutId == null ? causeId : aboutId,
                parameters.getOrDefault("number", ""),
                kind,
                parameters,
                isUrgent());
    }
}
