package linli.audit.trail;

import java.time.Instant;
import java.util.List;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/** The chain of entries. There is no way to change or delete one. */
public interface Trail {

    /** Appends at the end, in this order; events that are in already stay where they are. */
    void append(List<Entry> entries);

    /** The newest first. */
    Page<Entry> find(Question question, Access access, Paging paging);

    /** People whose name begins like this, as far as they have done anything the caller may see. */
    List<Person> people(String name, int limit, Access access);

    /** Walks the whole chain and computes every hash anew. */
    Verdict verify();

    /**
     * @param id of the account
     * @param post under which they acted last; null for residents and the platform
     */
    record Person(String id, String name, @Nullable String post) {}

    /**
     * @param object id of what was done something to
     * @param person id of the account that did it
     * @param type event's name, such as {@code workorder.assigned}, or operation's, such as {@code
     *     owner.revealed}
     */
    record Question(
            @Nullable String object,
            @Nullable String person,
            @Nullable String type,
            @Nullable Instant from,
            @Nullable Instant to) {}

    /**
     * @param entries how many were walked
     * @param brokenAt position of the first entry that is not what it was; null when all are
     * @param head hash of the newest entry, to be kept elsewhere as an anchor
     */
    record Verdict(long entries, @Nullable Long brokenAt, String head) {}
}
