package linli.notification.channels;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Asked before anything goes out; answered by the feature whose business it is about. */
public interface Settledness {

    /** Ids of those rows whose person knows by now what they would be told. */
    Set<UUID> settled(List<Delivery> rows);

    /**
     * For whom it is settled by having read something.
     *
     * @param what of a row, the id of what its person reads
     * @param read those of many that are read
     */
    static Set<UUID> whereRead(
            List<Delivery> rows,
            Function<Delivery, UUID> what,
            Function<Collection<UUID>, Set<UUID>> read) {
        var ofRow = rows.stream().collect(Collectors.toMap(Delivery::id, what));
        var isRead = read.apply(ofRow.values());
        return ofRow.keySet().stream()
                .filter(row -> isRead.contains(ofRow.get(row)))
                .collect(Collectors.toSet());
    }
}
