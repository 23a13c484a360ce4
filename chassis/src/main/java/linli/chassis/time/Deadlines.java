package linli.chassis.time;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a record has to be looked at for, and when: any number, each by its name. A record keeps the
 * earliest in an indexed field ({@link #next}), by which its timer finds it.
 *
 * @param all by name
 */
public record Deadlines(Map<String, Instant> all) {

    public static final Deadlines NONE = new Deadlines(Map.of());

    public Deadlines {
        all = Map.copyOf(all);
    }

    /** This one anew, whatever it was before. */
    public Deadlines with(String name, Instant at) {
        var more = new LinkedHashMap<>(all);
        more.put(name, at);
        return new Deadlines(more);
    }

    public Deadlines without(String name) {
        var fewer = new LinkedHashMap<>(all);
        fewer.remove(name);
        return new Deadlines(fewer);
    }

    public Optional<Instant> of(String name) {
        return Optional.ofNullable(all.get(name));
    }

    public boolean isDue(String name, Instant now) {
        return of(name).filter(at -> !now.isBefore(at)).isPresent();
    }

    /** Names of all that have come, the earliest first. */
    public List<String> due(Instant now) {
        return all.entrySet().stream()
                .filter(one -> !now.isBefore(one.getValue()))
                .sorted(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The earliest; null when there is none. */
    public @Nullable Instant next() {
        return all.values().stream().min(Instant::compareTo).orElse(null);
    }
}
