package linli.notification.notices;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.notification.notices.Recipient.Standing;

/** The ledger of whom notices came to. */
public interface Recipients {

    /** Lines that are there already stay as they are. */
    void add(List<Recipient> lines);

    /**
     * Notes that somebody has read it, the first time.
     *
     * @param line what is written when the person moved in after the ledger was
     */
    void read(Recipient line, Instant at, boolean confirmed);

    /** Which of these notices the person has read. */
    Set<UUID> readBy(UUID personId, Collection<UUID> noticeIds);

    /** Those of these lines that are read. */
    List<Recipient> read(Collection<UUID> lines);

    long count(UUID noticeId, Set<Standing> standing);

    /** Building by building, how many people there are, have read it and have confirmed it. */
    List<OfBuilding> byBuilding(UUID noticeId, Access access);

    record OfBuilding(UUID buildingId, long people, long read, long confirmed) {}

    /**
     * By unit.
     *
     * @param standing empty for all
     */
    Page<Recipient> all(UUID noticeId, Set<Standing> standing, Access access, Paging paging);

    /** All with whom it stands so, some at a time. */
    void some(UUID noticeId, Set<Standing> standing, Consumer<List<Recipient>> lines);
}
