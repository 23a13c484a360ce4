package linli.audit.trail;

import java.util.UUID;

/** Which archives are to be written, as long as their jobs are known. */
public interface ArchiveOrders {

    /** The same again changes nothing. */
    void keep(ArchiveOrder order);

    ArchiveOrder get(UUID id);

    void forget(UUID id);
}
