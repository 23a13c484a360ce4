package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Members of staff, the posts they hold and where. */
@Published(topic = "owner.staff", compacted = true)
public sealed interface StaffEvent extends Event {

    /**
     * The whole public state of a member of staff.
     *
     * @param accountId the account's id (the token's {@code sub}); null before it is provisioned
     * @param enabled a disabled member of staff may do nothing, whatever the grants say
     * @param team 班组; null when in none
     * @param skills codes of the dictionary {@code skill} that a technician masters
     * @param substitution who stands in for them while they are away; null when nobody does
     */
    @JsonTypeName("staff.changed")
    @JsonClassDescription("The whole public state of a member of staff: grants, team, skills")
    record Changed(
            UUID staffId,
            @Nullable String accountId,
            String name,
            @Nullable String maskedPhone,
            boolean enabled,
            List<Grant> grants,
            @Nullable String team,
            Set<String> skills,
            @Nullable Substitution substitution)
            implements StaffEvent {

        /** Of somebody for whom nobody stands in. */
        public Changed(
                UUID staffId,
                @Nullable String accountId,
                String name,
                @Nullable String maskedPhone,
                boolean enabled,
                List<Grant> grants,
                @Nullable String team,
                Set<String> skills) {
            this(staffId, accountId, name, maskedPhone, enabled, grants, team, skills, null);
        }
    }

    /**
     * A post held within a scope. Its days are the group's, wherever it holds: what covers several
     * communities begins and ends everywhere at once.
     *
     * @param post code of the post, such as {@code DS}
     * @param from the first day on which it holds; null when it holds since ever
     * @param to the first day on which it holds no longer; null when it has no end
     */
    record Grant(String post, Scope scope, @Nullable LocalDate from, @Nullable LocalDate to) {

        /** Without beginning and end. */
        public Grant(String post, Scope scope) {
            this(post, scope, null, null);
        }

        public boolean holdsOn(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }
    }

    /**
     * Somebody holds all posts of an absent colleague, as those hold at the time and no more. The
     * days are the group's.
     *
     * @param from the first day
     * @param to the first day on which it is over
     */
    record Substitution(UUID substituteId, LocalDate from, LocalDate to) {

        public boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /**
     * Where a grant holds.
     *
     * @param ids regions, communities or buildings, by {@code kind}; empty for {@code ALL} and
     *     {@code SELF}
     */
    record Scope(ScopeKind kind, Set<UUID> ids) {}

    /** How far a grant reaches. */
    enum ScopeKind {
        ALL,
        REGIONS,
        COMMUNITIES,
        BUILDINGS,
        /** Only what is the holder's own: assigned to, created by or answered for by them. */
        SELF
    }
}
