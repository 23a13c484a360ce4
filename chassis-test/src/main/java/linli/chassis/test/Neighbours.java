package linli.chassis.test;

import static org.awaitility.Awaitility.await;

import com.github.f4b6a3.uuid.UuidCreator;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import linli.chassis.envelopes.EnvelopeRecords;
import linli.chassis.grants.Grants;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.PersonKey;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.sealing.SealedText;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Envelope;
import linli.contracts.Event;
import linli.contracts.owner.CommunityEvent;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import linli.contracts.owner.PersonKeyEvent;
import linli.contracts.owner.PostEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.contracts.owner.StaffEvent.Substitution;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;

/**
 * The other services, as far as the one under test can tell: what they publish comes over the real
 * broker. Hires staff and registers residents, so that tests have people with tokens.
 */
public final class Neighbours {

    private static final Duration HEARD_WITHIN = Duration.ofSeconds(30);

    private final KafkaTemplate<String, byte[]> kafka;
    private final Grants grants;
    private final MasterKey master;
    private final PersonKeys keys;
    private final Map<UUID, PersonKey> made = new ConcurrentHashMap<>();
    private final AtomicLong sequence = new AtomicLong();

    Neighbours(
            KafkaTemplate<String, byte[]> kafka, Grants grants, MasterKey master, PersonKeys keys) {
        this.kafka = kafka;
        this.grants = grants;
        this.master = master;
        this.keys = keys;
    }

    /**
     * Somebody a test acts as.
     *
     * @param id staff id or owner id
     */
    public record Person(UUID id, String accountId, String name, String token) {}

    /** Hires somebody who may do this everywhere. */
    public Person hire(String name, String... permissions) {
        return hire(name, new Scope(ScopeKind.ALL, Set.of()), permissions);
    }

    public Person hireIn(UUID communityId, String name, String... permissions) {
        return hire(name, new Scope(ScopeKind.COMMUNITIES, Set.of(communityId)), permissions);
    }

    /** Hires somebody with a post of the house, whose permissions are as they come with it. */
    public Person hireAs(Posts.Post post, UUID communityId) {
        var code = post.code() + "-" + communityId;
        publishPost(code, post.permissions());
        return hireWith(
                code,
                post.code(),
                new Scope(ScopeKind.COMMUNITIES, Set.of(communityId)),
                post.permissions().stream().map(PostEvent.Permission::name).toArray(String[]::new));
    }

    /**
     * The same with the post itself besides, by whose code those are found who are told or called.
     */
    public Person hireByPost(String code, UUID communityId) {
        var person =
                hireAs(
                        Posts.all().stream()
                                .filter(one -> one.code().equals(code))
                                .findFirst()
                                .orElseThrow(),
                        communityId);
        var here = new Scope(ScopeKind.COMMUNITIES, Set.of(communityId));
        publish(
                person.id(),
                new StaffEvent.Changed(
                        person.id(),
                        person.accountId(),
                        person.name(),
                        null,
                        true,
                        List.of(new Grant(code + "-" + communityId, here), new Grant(code, here)),
                        null,
                        Set.of()));
        return person;
    }

    /** Hires somebody who may do this with what is their own. */
    public Person hireForOwn(String name, String... permissions) {
        return hire(name, new Scope(ScopeKind.SELF, Set.of()), permissions);
    }

    public Person hire(String name, Scope scope, String... permissions) {
        var post = "P-" + UUID.randomUUID();
        publishPost(post, permissions);
        return hireWith(post, name, scope, permissions);
    }

    private Person hireWith(String post, String name, Scope scope, String... permissions) {
        var staffId = UUID.randomUUID();
        var accountId = UUID.randomUUID().toString();
        publish(
                staffId,
                new StaffEvent.Changed(
                        staffId,
                        accountId,
                        name,
                        "138****0000",
                        true,
                        List.of(new Grant(post, scope)),
                        null,
                        Set.of()));
        return known(staffId, accountId, name, permissions);
    }

    /** Somebody who was hired may do nothing any more. */
    public void dismiss(Person person) {
        publish(
                person.id(),
                new StaffEvent.Changed(
                        person.id(),
                        person.accountId(),
                        person.name(),
                        "138****0000",
                        false,
                        List.of(),
                        null,
                        Set.of()));
    }

    /** Registers a resident of these units who may do this there. */
    public Person register(String name, List<UnitLink> links, String... permissions) {
        var ownerId = UUID.randomUUID();
        var accountId = UUID.randomUUID().toString();
        for (var post : Set.of("OW", "HM")) {
            publishPost(post, permissions);
        }
        publish(
                ownerId,
                new OwnerEvent.Changed(
                        ownerId,
                        sealed(ownerId, name),
                        sealed(ownerId, "139****1111"),
                        accountId,
                        links));
        return known(ownerId, accountId, name, permissions);
    }

    /** What is told of an owner, as owner-service tells it: sealed by the person's key. */
    public String sealed(UUID ownerId, String text) {
        var key =
                made.computeIfAbsent(
                        ownerId,
                        id -> {
                            var one = Objects.requireNonNull(master.make(id));
                            publish(id, new PersonKeyEvent.Changed(id, master.wrap(one)));
                            await().atMost(HEARD_WITHIN)
                                    .until(() -> keys.open(one.seal(text)).equals(text));
                            return one;
                        });
        return key.seal(text);
    }

    /** An owner is erased: the key is dropped, and with it whatever was sealed. */
    public void erase(UUID ownerId) {
        var key = Objects.requireNonNull(made.remove(ownerId));
        publish(ownerId, new PersonKeyEvent.Changed(ownerId, null));
        await().atMost(HEARD_WITHIN).until(() -> keys.open(key.seal("?")).equals(SealedText.GONE));
    }

    public static UnitLink livesIn(UUID communityId, UUID buildingId, UUID unitId) {
        return new UnitLink(
                unitId,
                communityId,
                buildingId,
                Relation.OWNER,
                true,
                LocalDate.of(2020, 1, 1),
                null);
    }

    /** Tells of a community. */
    public void found(UUID communityId) {
        publish(
                communityId,
                new CommunityEvent.Changed(
                        communityId, "LS", "湖畔家园", UUID.randomUUID(), "东区", "Asia/Shanghai", true));
    }

    /** Publishes an event as its own service would, as the newest of its subject. */
    public Envelope publish(UUID subject, Event event) {
        return publish(subject, sequence.incrementAndGet(), event, null);
    }

    public Envelope publish(UUID subject, long sequence, Event event, @Nullable UUID communityId) {
        var service = event.getClass().getPackageName().replaceAll(".*\\.", "") + "-service";
        var envelope =
                new Envelope(
                        UuidCreator.getTimeOrderedEpoch(),
                        Catalogue.typeOf(event),
                        service,
                        subject,
                        sequence,
                        Instant.now(),
                        communityId,
                        Actor.SYSTEM,
                        null,
                        List.of(),
                        event);
        publish(envelope);
        return envelope;
    }

    /** Publishes the very same envelope: once more, for tests of duplicates. */
    public void publish(Envelope envelope) {
        try {
            kafka.send(EnvelopeRecords.write(envelope)).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Somebody is on leave for some days around today, and another stands in.
     *
     * @param permissions what the absent one holds in the community
     */
    public void standIn(Person substitute, Person absent, UUID communityId, String... permissions) {
        var post = "P-" + UUID.randomUUID();
        publishPost(post, permissions);
        var here = new Scope(ScopeKind.COMMUNITIES, Set.of(communityId));
        var today = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC);
        publish(
                absent.id(),
                new StaffEvent.Changed(
                        absent.id(),
                        absent.accountId(),
                        absent.name(),
                        null,
                        true,
                        List.of(new Grant(post, here)),
                        null,
                        Set.of(),
                        new Substitution(substitute.id(), today.minusDays(2), today.plusDays(5))));
    }

    /** A post whose holders may do this within the scope of their grant. */
    public void publishPost(String code, String... permissions) {
        publishPost(
                code,
                Arrays.stream(permissions)
                        .map(name -> new PostEvent.Permission(name, false))
                        .toList());
    }

    private void publishPost(String code, List<PostEvent.Permission> allowed) {
        var postId = UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
        publish(postId, new PostEvent.Changed(postId, code, code, code, allowed));
    }

    private Person known(UUID id, String accountId, String name, String... permissions) {
        await().atMost(HEARD_WITHIN)
                .until(() ->
                        grants.find(accountId)
                                .filter(account ->
                                        account.permissions()
                                                .keySet()
                                                .containsAll(List.of(permissions)))
                                .isPresent());
        return new Person(id, accountId, name, Tokens.of(accountId));
    }
}
