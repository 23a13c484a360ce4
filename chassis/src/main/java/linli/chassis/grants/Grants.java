package linli.chassis.grants;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.model.Indexes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linli.chassis.Reach;
import linli.chassis.access.Account;
import linli.chassis.access.Scope;
import linli.chassis.access.StandIn;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Replica;
import linli.chassis.time.Calendars;
import linli.contracts.Envelope;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.PostEvent;
import linli.contracts.owner.PostEvent.Permission;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/**
 * What each account may do, from our copy of owner-service's staff, posts and residents. A change
 * holds in this process at once, and in other instances of this service within {@link #STALE_AT};
 * so does the turn of a day on which a grant or a substitution begins or ends, as our own clock has
 * it.
 */
public final class Grants {

    /** Half of the ten seconds within which a removed grant must be gone everywhere. */
    static final Duration STALE_AT = Duration.ofSeconds(5);

    private static final int ACCOUNTS_KEPT = 20_000;

    private static final Set<ScopeKind> LOCAL =
            EnumSet.of(ScopeKind.COMMUNITIES, ScopeKind.BUILDINGS);

    private static final Comparator<Holder> BY_NAME =
            Comparator.comparing(Holder::name).thenComparing(Holder::staffId);

    private final MongoOperations mongo;
    private final Calendars calendars;
    private final Staff staff;
    private final Posts posts;
    private final Residents residents;
    private final Communities communities;
    private final LoadingCache<String, Optional<Account>> accounts;

    public Grants(DocumentStore store, Calendars calendars) {
        this.mongo = store.mongo();
        this.calendars = calendars;
        this.staff = new Staff(store);
        this.posts = new Posts(store);
        this.residents = new Residents(store);
        this.communities = new Communities(store);
        this.accounts =
                Caffeine.newBuilder()
                        .maximumSize(ACCOUNTS_KEPT)
                        .expireAfterWrite(STALE_AT)
                        .build(this::load);
        for (var people : List.of(HeldGrants.class, Residency.class)) {
            mongo.getCollection(mongo.getCollectionName(people))
                    .createIndex(Indexes.ascending("accountId"));
        }
        mongo.getCollection(mongo.getCollectionName(HeldGrants.class))
                .createIndex(Indexes.ascending("substitution.substituteId"));
    }

    /** Empty for accounts that belong to nobody we know, or to disabled staff. */
    public Optional<Account> find(String accountId) {
        return accounts.get(accountId);
    }

    /** A member of staff who holds a permission. */
    public record Holder(UUID staffId, String name) {}

    /**
     * Staff with an account whose permission covers what lies there, by name; whoever has it for
     * their own alone is left out.
     */
    public List<Holder> holders(String permission, Reach reach) {
        var carrying =
                mongo.findAll(PostPermissions.class).stream()
                        .filter(post ->
                                named(post.permissions()).stream()
                                        .anyMatch(
                                                one -> one.name().equals(permission) && !one.own()))
                        .map(PostPermissions::code)
                        .collect(Collectors.toSet());
        return holding(
                        Criteria.where("grants.post").in(carrying),
                        grant -> carrying.contains(grant.post()),
                        reach)
                .filter(member -> member.accountId() != null)
                .map(Grants::holder)
                .toList();
    }

    /**
     * Staff who work right there, by name; whoever looks after more than communities is left out.
     */
    public List<Holder> staffAt(Reach reach) {
        return holding(
                        Criteria.where("grants.scope.ids").in(placesOf(reach)),
                        grant -> LOCAL.contains(grant.scope().kind()),
                        reach)
                .map(Grants::holder)
                .toList();
    }

    /** Staff with an account who hold a post that covers what lies there, by name. */
    public List<Holder> holdersOf(String post, Reach reach) {
        return holding(
                        Criteria.where("grants.post").is(post),
                        grant -> grant.post().equals(post),
                        reach)
                .filter(member -> member.accountId() != null)
                .map(Grants::holder)
                .toList();
    }

    /**
     * Staff by name, with whoever stands in for one of them today.
     *
     * @param found by which they are found; more of them than are wanted
     * @param wanted by which of their grants they reach there
     */
    private Stream<HeldGrants> holding(Criteria found, Predicate<Grant> wanted, Reach reach) {
        return mongo.find(Query.query(found.and("enabled").is(true)), HeldGrants.class).stream()
                .filter(member ->
                        heldToday(member)
                                .filter(wanted)
                                .anyMatch(grant -> scopeOf(grant, member.id()).covers(reach)))
                .flatMap(member -> Stream.concat(Stream.of(member), substituteOf(member)))
                .distinct()
                .sorted(Comparator.comparing(Grants::holder, BY_NAME));
    }

    private Stream<HeldGrants> substituteOf(HeldGrants absent) {
        var substitution = absent.substitution();
        return substitution == null || !substitution.holdsOn(today())
                ? Stream.empty()
                : staff.find(substitution.substituteId()).filter(HeldGrants::enabled).stream();
    }

    private Stream<Grant> heldToday(HeldGrants member) {
        var today = today();
        return readable(member.grants()).stream().filter(grant -> grant.holdsOn(today));
    }

    /** The group's day, by which grants are read wherever they hold. */
    private LocalDate today() {
        return calendars.today(null);
    }

    private static Holder holder(HeldGrants member) {
        return new Holder(member.id(), member.name());
    }

    private static Set<UUID> placesOf(Reach reach) {
        var places = new HashSet<>(reach.communities());
        places.addAll(reach.buildings());
        return places;
    }

    List<Replica<?>> copies() {
        return List.of(staff, posts, residents, communities);
    }

    void keep(Envelope envelope) {
        var sequence = envelope.sequence();
        switch (envelope.data()) {
            case StaffEvent.Changed member -> {
                staff.keep(
                        member.staffId(),
                        sequence,
                        new HeldGrants(
                                member.staffId(),
                                member.accountId(),
                                member.name(),
                                member.enabled(),
                                readable(member.grants()),
                                member.substitution()),
                        Reach.GROUP);
                forget(member.accountId());
                if (member.substitution() != null) {
                    staff.find(member.substitution().substituteId())
                            .ifPresent(substitute -> forget(substitute.accountId()));
                }
            }
            case PostEvent.Changed post -> {
                posts.keep(
                        post.postId(),
                        sequence,
                        new PostPermissions(post.postId(), post.code(), named(post.permissions())),
                        Reach.GROUP);
                accounts.invalidateAll();
            }
            case OwnerEvent.Changed owner -> {
                residents.keep(
                        owner.ownerId(),
                        sequence,
                        new Residency(
                                owner.ownerId(),
                                owner.accountId(),
                                owner.name(),
                                owner.links(),
                                owner.alsoKnownAs()),
                        Reach.GROUP);
                forget(owner.accountId());
            }
            case CommunityEvent.Changed community -> {
                communities.keep(
                        community.communityId(),
                        sequence,
                        new CommunityRegion(community.communityId(), community.regionId()),
                        Reach.GROUP);
                accounts.invalidateAll();
            }
            default -> {
                // Not about who may do what.
            }
        }
    }

    /** An account that was taken away from somebody is read anew within {@link #STALE_AT}. */
    private void forget(@Nullable String accountId) {
        if (accountId != null) {
            accounts.invalidate(accountId);
        }
    }

    /** One record that cannot be read must not shut out everybody who holds it. */
    private static List<Permission> named(List<Permission> permissions) {
        return permissions.stream()
                .filter(permission -> permission != null && permission.name() != null)
                .toList();
    }

    private static List<Grant> readable(List<Grant> grants) {
        return grants.stream()
                .filter(grant -> grant.post() != null && grant.scope() != null)
                .filter(grant -> grant.scope().kind() != null && grant.scope().ids() != null)
                .filter(grant -> grant.scope().ids().stream().noneMatch(Objects::isNull))
                .toList();
    }

    private Optional<Account> load(String accountId) {
        var byAccount = Query.query(Criteria.where("accountId").is(accountId));
        var member = mongo.findOne(byAccount, HeldGrants.class);
        var resident = mongo.findOne(byAccount, Residency.class);
        if (member != null && !member.enabled()) {
            member = null;
        }
        if (member == null && resident == null) {
            return Optional.empty();
        }
        var permissionsOf =
                mongo.findAll(PostPermissions.class).stream()
                        .collect(
                                Collectors.toMap(
                                        PostPermissions::code, PostPermissions::permissions));
        var sums = new Sums();
        if (member != null) {
            addPosts(member, permissionsOf, sums);
        }
        if (resident != null) {
            addResident(resident, permissionsOf, sums);
        }
        var own =
                new Account(
                        accountId,
                        member != null ? member.name() : nameOf(resident),
                        member == null ? null : member.id(),
                        resident == null ? null : resident.id(),
                        Map.copyOf(sums.scopes),
                        Map.copyOf(sums.posts));
        return Optional.of(
                member == null ? own : own.standingIn(standIns(member.id(), permissionsOf)));
    }

    private void addPosts(
            HeldGrants member, Map<String, List<Permission>> permissionsOf, Sums sums) {
        heldToday(member)
                .forEach(grant -> {
                    var scope = scopeOf(grant, member.id());
                    for (var permission :
                            named(permissionsOf.getOrDefault(grant.post(), List.of()))) {
                        sums.add(grant.post(), permission, scope, Set.of(member.id()));
                    }
                });
    }

    /**
     * What is held for others today: what these hold themselves, never what they hold for others.
     */
    private List<StandIn> standIns(UUID substitute, Map<String, List<Permission>> permissionsOf) {
        var today = today();
        var away =
                Criteria.where("substitution.substituteId").is(substitute).and("enabled").is(true);
        return mongo.find(Query.query(away), HeldGrants.class).stream()
                .filter(absent ->
                        absent.substitution() != null && absent.substitution().holdsOn(today))
                .sorted(Comparator.comparing(Grants::holder, BY_NAME))
                .map(absent -> {
                    var sums = new Sums();
                    addPosts(absent, permissionsOf, sums);
                    return new StandIn(
                            absent.id(),
                            absent.accountId(),
                            absent.name(),
                            Objects.requireNonNull(absent.substitution()).to(),
                            Map.copyOf(sums.scopes),
                            Map.copyOf(sums.posts));
                })
                .toList();
    }

    private void addResident(
            Residency resident, Map<String, List<Permission>> permissionsOf, Sums sums) {
        var unitsByPost = new HashMap<String, Set<UUID>>();
        for (var link : resident.links()) {
            // A former link still shows what was one's own, so its post counts without the unit.
            var units =
                    unitsByPost.computeIfAbsent(link.relation().post(), post -> new HashSet<>());
            if (link.liveOn(calendars.today(link.communityId()))) {
                units.add(link.unitId());
            }
        }
        unitsByPost.forEach((post, units) -> {
            var scope = new Scope(false, Set.of(), Set.of(), units, resident.people());
            for (var permission : named(permissionsOf.getOrDefault(post, List.of()))) {
                sums.add(post, new Permission(permission.name(), false), scope, Set.of());
            }
        });
    }

    private Scope scopeOf(Grant grant, UUID staffId) {
        var ids = grant.scope().ids();
        return switch (grant.scope().kind()) {
            case ALL -> Scope.EVERYTHING;
            case REGIONS -> new Scope(false, communitiesOf(ids), Set.of(), Set.of(), Set.of());
            case COMMUNITIES -> new Scope(false, ids, Set.of(), Set.of(), Set.of());
            case BUILDINGS -> new Scope(false, Set.of(), ids, Set.of(), Set.of());
            case SELF -> new Scope(false, Set.of(), Set.of(), Set.of(), Set.of(staffId));
        };
    }

    private Set<UUID> communitiesOf(Set<UUID> regions) {
        return mongo
                .find(Query.query(Criteria.where("regionId").in(regions)), CommunityRegion.class)
                .stream()
                .map(CommunityRegion::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String nameOf(@Nullable Residency resident) {
        return resident == null ? "" : resident.name();
    }

    /** Adds grants up, permission by permission. */
    private static final class Sums {
        private final Map<String, Scope> scopes = new HashMap<>();
        private final Map<String, String> posts = new HashMap<>();

        void add(String post, Permission permission, Scope granted, Set<UUID> holder) {
            var scope =
                    permission.own()
                            ? new Scope(false, Set.of(), Set.of(), Set.of(), holder)
                            : granted;
            scopes.merge(permission.name(), scope, Scope::plus);
            posts.putIfAbsent(permission.name(), post);
        }
    }

    private static final class Staff extends Replica<HeldGrants> {
        Staff(DocumentStore store) {
            super(HeldGrants.class, store);
        }
    }

    private static final class Posts extends Replica<PostPermissions> {
        Posts(DocumentStore store) {
            super(PostPermissions.class, store);
        }
    }

    private static final class Residents extends Replica<Residency> {
        Residents(DocumentStore store) {
            super(Residency.class, store);
        }
    }

    private static final class Communities extends Replica<CommunityRegion> {
        Communities(DocumentStore store) {
            super(CommunityRegion.class, store);
        }
    }
}
