package linli.owner.transfers;

import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;

/** How transfers are found. */
public interface TransferSearch {

    /** The newest of a unit, the one with the latest day first. */
    List<Transfer> of(UUID unitId, int limit, Access access);

    /** Some whose people have not all followed. */
    List<UUID> unfinished(int limit);
}
