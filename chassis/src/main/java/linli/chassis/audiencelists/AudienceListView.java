package linli.chassis.audiencelists;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.audiencelists.AudienceList.Missing;
import org.jspecify.annotations.Nullable;

/**
 * An uploaded list as its uploader sees it.
 *
 * @param rows that name a unit or a number; so are the other counts absent until it is checked
 * @param people who were found by a number
 * @param missing rows of which something was not found
 * @param first the first of those
 */
public record AudienceListView(
        UUID id,
        UUID communityId,
        String fileName,
        Instant createdAt,
        ListStatus status,
        @Nullable Long rows,
        @Nullable Long units,
        @Nullable Long people,
        @Nullable Long missing,
        List<Missing> first) {

    public static AudienceListView of(AudienceList list) {
        var found = list.found();
        return new AudienceListView(
                list.id(),
                list.communityId(),
                list.fileName(),
                list.createdAt(),
                list.status(),
                found == null ? null : found.rows(),
                found == null ? null : found.units(),
                found == null ? null : found.people(),
                found == null ? null : found.missing(),
                found == null ? List.of() : found.first());
    }
}
