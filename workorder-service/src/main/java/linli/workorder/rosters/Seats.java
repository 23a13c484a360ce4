package linli.workorder.rosters;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.workorder.technicians.Technician;
import org.jspecify.annotations.Nullable;

/**
 * The visits that technicians can make within one window. Whoever can do several kinds of work is
 * counted once: a visit moves to somebody else when that makes room for another.
 */
final class Seats {

    /** Stands for a visit that anybody can make. */
    private static final String ANY = "";

    private final Map<UUID, Seated> technicians = new LinkedHashMap<>();
    private final int each;

    /**
     * @param each how many visits one of them can make
     */
    Seats(List<Technician> there, int each) {
        this.each = each;
        for (var one : there) {
            technicians.put(one.id(), new Seated(one.profile().skills(), new ArrayList<>()));
        }
    }

    private record Seated(Set<String> skills, List<@Nullable String> visits) {

        boolean can(String skill) {
            return skill.equals(ANY) || skills.contains(skill);
        }
    }

    /** One that a technician makes who was chosen; one who is not there takes nobody's seat. */
    void keep(UUID technicianId) {
        var one = technicians.get(technicianId);
        if (one != null) {
            // Nobody else makes it: it has no skill by which it could move.
            one.visits().add(null);
        }
    }

    /** Whether somebody works then who has agreed on fewer visits than can be made. */
    boolean hasRoom(UUID technicianId) {
        var one = technicians.get(technicianId);
        return one != null && one.visits().size() < each;
    }

    /**
     * Whether one more of the kind can be made; if so it is kept.
     *
     * @param skill that it takes; null for any
     */
    boolean take(@Nullable String skill) {
        return seat(Objects.requireNonNullElse(skill, ANY), new HashSet<>());
    }

    private boolean seat(String skill, Set<UUID> asked) {
        for (var entry : technicians.entrySet()) {
            var one = entry.getValue();
            if (one.can(skill) && asked.add(entry.getKey())) {
                if (one.visits().size() < each) {
                    one.visits().add(skill);
                    return true;
                }
                for (var i = 0; i < one.visits().size(); i++) {
                    var moved = one.visits().get(i);
                    if (moved != null && seat(moved, asked)) {
                        one.visits().set(i, skill);
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
