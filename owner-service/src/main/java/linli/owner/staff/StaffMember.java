package linli.owner.staff;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Masks;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Personal;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/** A member of staff: an account, posts held within scopes, a team and skills. */
@Document("staff")
public class StaffMember extends Aggregate {

    private static final int MOST_GRANTS = 20;

    private final String username;
    private final String accountId;
    private StaffFacts facts;
    @Personal private @Nullable String phone;
    private boolean enabled = true;

    StaffMember(
            UUID id, String username, String accountId, StaffFacts facts, @Nullable String phone) {
        super(id);
        this.username = username;
        this.accountId = accountId;
        this.facts = facts;
        this.phone = phone;
    }

    /**
     * What an administrator says about a member of staff.
     *
     * @param team 班组; null when in none
     * @param skills codes of the dictionary {@code skill}
     */
    public record StaffFacts(
            String name, List<Grant> grants, @Nullable String team, Set<String> skills) {

        public StaffFacts {
            if (grants.size() > MOST_GRANTS) {
                throw new Refusal.Invalid(
                        "staff.too-many-grants", "At most " + MOST_GRANTS + " grants");
            }
            for (var grant : grants) {
                var kind = grant.scope().kind();
                var needsIds = kind != ScopeKind.ALL && kind != ScopeKind.SELF;
                if (needsIds == grant.scope().ids().isEmpty()) {
                    throw new Refusal.Invalid(
                            "staff.scope", "A scope of kind " + kind + " is not said like this");
                }
            }
        }
    }

    static StaffMember hire(
            UUID id,
            String username,
            String accountId,
            StaffFacts facts,
            @Nullable String phone,
            Stamp stamp) {
        var member = new StaffMember(id, username, accountId, facts, phone);
        member.changed(stamp);
        return member;
    }

    void describe(StaffFacts newFacts, @Nullable String newPhone, Stamp stamp) {
        facts = newFacts;
        phone = newPhone;
        changed(stamp);
    }

    void enable(boolean newEnabled, Stamp stamp) {
        if (newEnabled == enabled) {
            return;
        }
        enabled = newEnabled;
        changed(stamp);
    }

    private void changed(Stamp stamp) {
        announce(
                new StaffEvent.Changed(
                        id(),
                        accountId,
                        facts.name(),
                        Masks.phone(phone),
                        enabled,
                        facts.grants(),
                        facts.team(),
                        facts.skills()),
                stamp);
    }

    @Override
    public Reach reach() {
        var communities = new LinkedHashSet<UUID>();
        facts.grants().stream()
                .filter(grant -> grant.scope().kind() == ScopeKind.COMMUNITIES)
                .forEach(grant -> communities.addAll(grant.scope().ids()));
        return new Reach(communities, Set.of(), Set.of(), Set.of(id()));
    }

    public String username() {
        return username;
    }

    public String accountId() {
        return accountId;
    }

    public StaffFacts facts() {
        return facts;
    }

    public @Nullable String phone() {
        return phone;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
