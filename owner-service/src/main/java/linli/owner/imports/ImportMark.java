package linli.owner.imports;

import java.time.Instant;
import java.util.UUID;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * What an import did to one record, for as long as it can be undone.
 *
 * @param id of the import and the record; in the order in which they are undone, what stands on
 *     something before it
 * @param row the first that touched it, as the spreadsheet counts
 * @param before as it rested in the store, sealed where it is sealed there; null when there was
 *     none
 * @param after the version it had after the import's last write so far
 * @param pending whether another write was begun of which nothing is known
 */
@org.springframework.data.mongodb.core.mapping.Document("import_marks")
public record ImportMark(
        @Id String id,
        UUID importId,
        Kind kind,
        UUID recordId,
        int row,
        @Nullable Document before,
        long after,
        boolean pending,
        Instant at) {

    /** What is undone before what: nobody lives in a unit that is not there. */
    public enum Kind {
        OWNER,
        UNIT,
        BUILDING,
        COMMUNITY
    }

    public static String idOf(UUID importId, Kind kind, UUID recordId) {
        return "%s %d %s".formatted(importId, kind.ordinal(), recordId);
    }

    private long versionBefore() {
        return before == null ? 0 : before.getLong("version");
    }

    /** Whether nothing came of it: each write was overtaken, or cut short. */
    boolean isVoid(long version) {
        return version == versionBefore() || !pending && after == versionBefore();
    }

    /** Whether a record of this version is as the import left it. */
    boolean isLeft(long version) {
        return version == after || pending && version == after + 1;
    }
}
