package linli.owner.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.access.Masks;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
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

    /** Weighty grants that wait for a second administrator; they hold nowhere yet. */
    private List<ProposedGrant> proposals = List.of();

    /** When the oldest of them was proposed; null when none waits. */
    @Derived private @Nullable Instant proposedSince;

    /** Who stands in for them; null when nobody does. */
    private @Nullable Substitution substitution;

    /** The day whose turn was told last; null before the first. */
    @Derived private @Nullable LocalDate turnedOn;

    /** When next something begins or ends by itself; null when nothing does. */
    @Derived private @Nullable LocalDate nextTurn;

    /** Keycloak has not heard yet whether the account may sign in: a timer tells it. */
    @Derived private boolean accountBehind;

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
            requireFew(grants.size());
            for (var grant : grants) {
                var kind = grant.scope().kind();
                var needsIds = kind != ScopeKind.ALL && kind != ScopeKind.SELF;
                if (needsIds == grant.scope().ids().isEmpty()) {
                    throw new Refusal.Invalid(
                            "staff.scope", "A scope of kind " + kind + " is not said like this");
                }
                if (grant.from() != null
                        && grant.to() != null
                        && !grant.to().isAfter(grant.from())) {
                    throw new Refusal.Invalid(
                            "staff.grant-days", "A grant would end before it begins");
                }
            }
        }

        StaffFacts with(List<Grant> other) {
            return new StaffFacts(name, other, team, skills);
        }
    }

    /**
     * A colleague holds all posts of somebody who is away, as those hold at the time. The days are
     * the group's.
     *
     * @param from the first day
     * @param to the first day on which it is over
     * @param namedBy who said so
     */
    public record Substitution(
            UUID substituteId,
            String substituteName,
            LocalDate from,
            LocalDate to,
            String namedBy) {}

    static StaffMember hire(
            UUID id,
            String username,
            String accountId,
            StaffFacts facts,
            @Nullable String phone,
            List<ProposedGrant> proposals,
            Stamp stamp) {
        var member = new StaffMember(id, username, accountId, facts, phone);
        member.propose(proposals);
        member.changed(stamp);
        return member;
    }

    void describe(
            StaffFacts newFacts,
            @Nullable String newPhone,
            List<ProposedGrant> newProposals,
            Stamp stamp) {
        facts = newFacts;
        phone = newPhone;
        propose(newProposals);
        changed(stamp);
    }

    /** A second administrator agrees: from now on it holds. */
    void approve(UUID proposalId, String approver, Stamp stamp) {
        var proposal = proposal(proposalId);
        if (proposal.proposedBy().equals(approver)) {
            throw new Refusal.Forbidden(
                    "staff.second-administrator", "Whoever proposed a grant may not approve it");
        }
        var grants = new ArrayList<>(facts.grants());
        if (!grants.contains(proposal.grant())) {
            grants.add(proposal.grant());
        }
        facts = facts.with(List.copyOf(grants));
        forget(proposal);
        changed(stamp);
    }

    /** It will not hold; whoever proposed it may take it back so, too. */
    void decline(UUID proposalId, Stamp stamp) {
        forget(proposal(proposalId));
        changed(stamp);
    }

    void enable(boolean newEnabled, Stamp stamp) {
        if (newEnabled == enabled) {
            return;
        }
        enabled = newEnabled;
        accountBehind = true;
        if (!enabled) {
            substitution = null;
        }
        changed(stamp);
    }

    /**
     * Somebody stands in for them; whoever was named before does no more.
     *
     * @throws Refusal.Conflict {@code staff.disabled} when they may do nothing themselves
     */
    void nameSubstitute(Substitution named, Stamp stamp) {
        if (named.substituteId().equals(id())) {
            throw new Refusal.Invalid(
                    "staff.substitute-self",
                    "Nobody stands in for themselves",
                    List.of(new Refusal.FieldError("substituteId", "invalid", null)));
        }
        if (!enabled) {
            throw new Refusal.Conflict("staff.disabled", "They may do nothing themselves");
        }
        substitution = named;
        changed(stamp);
    }

    /**
     * @throws Refusal.Conflict {@code staff.substitution-none} when nobody stands in
     */
    void endSubstitution(Stamp stamp) {
        if (substitution == null) {
            throw new Refusal.Conflict("staff.substitution-none", "Nobody stands in for them");
        }
        substitution = null;
        changed(stamp);
    }

    /** A day began on which something begins or ends: whoever keeps what follows hears of it. */
    void turn(LocalDate today, Stamp stamp) {
        if (nextTurn == null || nextTurn.isAfter(today)) {
            return;
        }
        turnedOn = today;
        if (substitution != null && !today.isBefore(substitution.to())) {
            substitution = null;
        }
        changed(stamp);
    }

    @Override
    protected void derive(Instant at) {
        var turns = new TreeSet<LocalDate>();
        for (var grant : facts.grants()) {
            add(turns, grant.from());
            add(turns, grant.to());
        }
        add(turns, substitution == null ? null : substitution.to());
        nextTurn = turns.isEmpty() ? null : turns.first();
    }

    private void add(Set<LocalDate> turns, @Nullable LocalDate day) {
        if (day != null && (turnedOn == null || day.isAfter(turnedOn))) {
            turns.add(day);
        }
    }

    /** Keycloak was told that the account may sign in, or may not. */
    void accountFollowed(boolean toldEnabled) {
        if (toldEnabled == enabled) {
            accountBehind = false;
        }
    }

    public ProposedGrant proposal(UUID proposalId) {
        return proposals.stream()
                .filter(one -> one.id().equals(proposalId))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal.NotFound("proposal.not-found", "No proposal " + proposalId));
    }

    private void propose(List<ProposedGrant> more) {
        var all = new ArrayList<>(proposals);
        for (var proposal : more) {
            if (all.stream().noneMatch(known -> known.id().equals(proposal.id()))) {
                all.add(proposal);
            }
        }
        requireFew(facts.grants().size() + all.size());
        keepWaiting(all);
    }

    private void keepWaiting(List<ProposedGrant> waiting) {
        proposals = List.copyOf(waiting);
        proposedSince = waiting.isEmpty() ? null : waiting.getFirst().proposedAt();
    }

    private void forget(ProposedGrant proposal) {
        keepWaiting(proposals.stream().filter(one -> !one.equals(proposal)).toList());
    }

    private static void requireFew(int grants) {
        if (grants > MOST_GRANTS) {
            throw new Refusal.Invalid(
                    "staff.too-many-grants", "At most " + MOST_GRANTS + " grants");
        }
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
                        facts.skills(),
                        substitution == null
                                ? null
                                : new StaffEvent.Substitution(
                                        substitution.substituteId(),
                                        substitution.from(),
                                        substitution.to())),
                stamp);
    }

    /** Where one works or is proposed to work: a colleague there may see it and decide. */
    @Override
    public Reach reach() {
        var communities = new LinkedHashSet<UUID>();
        var buildings = new LinkedHashSet<UUID>();
        Stream.concat(facts.grants().stream(), proposals.stream().map(ProposedGrant::grant))
                .map(Grant::scope)
                .forEach(scope -> {
                    switch (scope.kind()) {
                        case COMMUNITIES -> communities.addAll(scope.ids());
                        case BUILDINGS -> buildings.addAll(scope.ids());
                        case ALL, REGIONS, SELF -> {}
                    }
                });
        return new Reach(communities, buildings, Set.of(), Set.of(id()));
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

    public @Nullable Substitution substitution() {
        return substitution;
    }

    public boolean isEnabled() {
        return enabled;
    }

    public List<ProposedGrant> proposals() {
        return proposals;
    }
}
