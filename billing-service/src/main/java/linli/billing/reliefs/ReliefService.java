package linli.billing.reliefs;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.billing.reliefs.Relief.Terms;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes reliefs down, decides about them and ends them. */
@Service
public class ReliefService {

    private final Reliefs reliefs;
    private final ReliefSearch search;
    private final Estate estate;

    ReliefService(Reliefs reliefs, ReliefSearch search, Estate estate) {
        this.reliefs = reliefs;
        this.search = search;
        this.estate = estate;
    }

    public Relief propose(UUID unitId, Terms terms, @Nullable LocalDate to, Access access) {
        return reliefs.create(
                access,
                () ->
                        Relief.propose(
                                access.newId(),
                                estate.requireUnit(unitId, access),
                                terms,
                                to,
                                access.staff(),
                                access.stamp()));
    }

    /**
     * @throws Refusal.Conflict {@code relief.overlaps} when another one of the unit counts on one
     *     of its days for one of its fees
     */
    public Relief confirm(UUID id, Access access) {
        // Two that overlap, confirmed at the same moment: the second sees the first.
        return reliefs.alone(
                id,
                access,
                relief -> {
                    requireAlone(relief);
                    relief.confirm(access.account().meeting(relief.proposedBy()), access.stamp());
                });
    }

    private void requireAlone(Relief relief) {
        if (search.active(List.of(relief.unitId())).stream()
                .anyMatch(other -> !other.id().equals(relief.id()) && other.meets(relief))) {
            throw new Refusal.Conflict(
                    "relief.overlaps", "Another one counts for the same fee on the same days");
        }
    }

    public Relief refuse(UUID id, String reason, Access access) {
        return reliefs.move(id, access, relief -> relief.refuse(reason, access.stamp()));
    }

    public Relief end(UUID id, LocalDate on, String reason, Access access) {
        return reliefs.move(id, access, relief -> relief.end(on, reason, access.stamp()));
    }
}
