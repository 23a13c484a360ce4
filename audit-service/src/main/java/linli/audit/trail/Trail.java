package linli.audit.trail;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import linli.audit.trail.Chain.Break;
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

    /** The entry at a position. */
    Optional<Entry> at(long position);

    /** Position of the newest entry; zero before the first. */
    long length();

    /** Every entry behind a position, in their order; never in memory together. */
    void each(long behind, Consumer<Entry> entry);

    /** The same, and each signature behind the entry that it signs; what signs none comes last. */
    default void lines(long behind, Consumer<ArchiveLine> line) {
        var anchors = new ArrayDeque<>(anchors(behind));
        each(
                behind,
                entry -> {
                    line.accept(entry);
                    while (!anchors.isEmpty()
                            && anchors.getFirst().position() <= entry.position()) {
                        line.accept(anchors.removeFirst());
                    }
                });
        anchors.forEach(line);
    }

    /** Every signature behind a position, in their order. */
    List<Anchor> anchors(long behind);

    /** The newest signature. */
    Optional<Anchor> newestAnchor();

    /** The newest signature of an entry at this position or before. */
    Optional<Anchor> newestAnchorUpTo(long position);

    /** Where two sign the same entry, the first stays. */
    void keep(Anchor anchor);

    /**
     * @param id of the account
     * @param post under which they acted last; null for residents and the platform
     */
    record Person(String id, String name, @Nullable String post) {}

    /** Whether what was tried came to be. */
    enum Ended {
        DONE,
        REFUSED
    }

    /**
     * @param object id of what was done something to
     * @param person id of the account that did it
     * @param type event's name, such as {@code workorder.assigned}, or operation's, such as {@code
     *     owner.revealed}
     * @param post under which it was done
     * @param community where what it was done to lies
     * @param building the same
     * @param unit the same
     * @param outcome whether it was done
     * @param trace id of the request
     * @param words of the reason that was given: entries that have all of them
     */
    record Question(
            @Nullable @Size(max = 100) String object,
            @Nullable @Size(max = 100) String person,
            @Nullable @Size(max = 100) String type,
            @Nullable @Size(max = 100) String post,
            @Nullable UUID community,
            @Nullable UUID building,
            @Nullable UUID unit,
            @Nullable Ended outcome,
            @Nullable @Pattern(regexp = "[0-9a-f]{32}") String trace,
            @Nullable @Size(max = 100) String words,
            @Nullable Instant from,
            @Nullable Instant to) {

        /** What is asked, for whoever is told that it was. */
        public Map<String, String> told() {
            var told = new LinkedHashMap<String, String>();
            put(told, "object", object);
            put(told, "person", person);
            put(told, "type", type);
            put(told, "post", post);
            put(told, "community", community);
            put(told, "building", building);
            put(told, "unit", unit);
            put(told, "outcome", outcome);
            put(told, "trace", trace);
            put(told, "words", words == null ? null : "*"); // They may name somebody.
            put(told, "from", from);
            put(told, "to", to);
            return told;
        }

        private static void put(Map<String, String> told, String name, @Nullable Object value) {
            if (value != null) {
                told.put(name, value.toString());
            }
        }
    }

    /**
     * @param entries how many were walked
     * @param brokenAt position of the first entry that is not what it was; null when all are
     * @param how in what way it is not
     * @param head hash of the newest entry
     * @param signedUpTo position of the newest entry that is signed, directly or by what follows
     *     it; null when none is
     * @param signedAt when that was
     */
    record Verdict(
            long entries,
            @Nullable Long brokenAt,
            @Nullable Break how,
            String head,
            @Nullable Long signedUpTo,
            @Nullable Instant signedAt) {

        /**
         * @param before how many entries were found whole before this walk
         */
        static Verdict of(Chain walked, long before) {
            var broken = walked.broken();
            var signed = walked.signed();
            return new Verdict(
                    before + walked.entries(),
                    broken == null ? null : broken.position(),
                    broken == null ? null : broken.how(),
                    walked.head(),
                    signed == null ? null : signed.position(),
                    signed == null ? null : signed.at());
        }
    }
}
