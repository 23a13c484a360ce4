package linli.owner.owners.web;

import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which owners.
 *
 * @param q those who answer to it: {@code 3-2-1201}, a name or part of it, pinyin or initials, a
 *     phone or its last four digits
 * @param community only those who have or had a unit there
 * @param building instead of {@code q}, those who have or had a unit in it
 * @param unit instead of {@code q}, those who are or were linked to it
 * @param tag instead of {@code q}, those marked by this word of the dictionary {@code owner-tag}
 */
record OwnerQuestion(
        @Nullable @Size(max = 200) String q,
        @Nullable UUID community,
        @Nullable UUID building,
        @Nullable UUID unit,
        @Nullable @Size(max = 40) String tag) {}
