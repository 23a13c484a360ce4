package linli.contracts.owner;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
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
            Set<String> skills)
            implements StaffEvent {}

    /**
     * A post held within a scope.
     *
     * @param post code of the post, such as {@code DS}
     */
    record Grant(String post, Scope scope) {}

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
