package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.audit.trail.Chain.Break;
import linli.audit.trail.Entry.Further;
import linli.chassis.Reach;
import linli.chassis.test.ARepair;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/** What is bent in the store itself is found and not signed; what is whole can be taken home. */
@HouseTest
class TrailArchiveIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;
    @Autowired Trail trail;
    @Autowired Notary notary;
    @Autowired Clock clock;

    Person auditor;
    Api as;

    @BeforeEach
    void something_happened() {
        auditor = neighbours.hire("审计员", "audit:read", "audit:verify", "audit:export");
        as = anybody.as(auditor);
        var before = trail.length();
        var repair =
                new ARepair(neighbours, UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        repair.created();
        repair.assigned();
        repair.completed();
        await().atMost(SOON).until(() -> trail.length() >= before + 3);
    }

    @Test
    void an_archive_verifies_without_the_platform() throws Exception {
        sign();
        var file = archived(Map.of("name", "操作日志"));
        var key = as.get("/trail/key").ok().json().path("key").asString();

        var found = new ArchiveCheck(key::equals).check(new BufferedReader(new StringReader(file)));
        assertThat(found.broken()).isNull();
        assertThat(found.entries()).isGreaterThanOrEqualTo(3);
        assertThat(found.anchors()).isPositive();
        assertThat(new PlainVerifier(file, Set.of(key)).brokenAt()).isNull();
        assertThat(file).contains("trail.archived").as("taken home: in what was taken home");
    }

    @Test
    void an_archive_of_what_came_since_begins_there() throws Exception {
        var from = trail.length();
        var file = archived(Map.of("name", "操作日志", "from", from));

        assertThat(file.lines().skip(1).findFirst().orElseThrow())
                .contains("\"position\":" + from + ",");
        assertThat(
                        new ArchiveCheck(key -> true)
                                .check(new BufferedReader(new StringReader(file)))
                                .broken())
                .isNull();
        assertThat(archive(Map.of("name", "操作日志", "from", from + 1_000_000)).problem())
                .isEqualTo("trail.no-such-entry");
        assertThat(archive(Map.of("name", "操作日志", "from", 0)).status()).isEqualTo(422);
    }

    @Test
    void whoever_sees_one_community_cannot_take_the_chain_home() {
        var here = neighbours.hireIn(UUID.randomUUID(), "本地审计", "audit:read", "audit:export");
        var reader = neighbours.hire("只读", "audit:read");

        assertThat(anybody.as(here).post("/trail/archives", Map.of("name", "x")).problem())
                .isEqualTo("trail.only-whole");
        assertThat(anybody.as(reader).post("/trail/archives", Map.of("name", "x")).status())
                .isEqualTo(403);
    }

    @Test
    void the_hour_is_signed_once_and_the_verdict_says_up_to_where() {
        sign();
        var signed = trail.newestAnchor().orElseThrow();
        notary.ring(clock.instant());

        assertThat(trail.newestAnchor()).contains(signed);
        var verdict = verified();
        assertThat(verdict.path("signedUpTo").asLong()).isEqualTo(signed.position());
        assertThat(verdict.has("how")).isFalse();
    }

    @Test
    void what_is_searched_by_is_sealed() {
        var entry = newest();
        for (var bent :
                new Entry[] {
                    with(entry, "owner.revealed", entry.objects(), entry.reach()),
                    with(entry, entry.operation(), Set.of("somebody"), entry.reach()),
                    with(
                            entry,
                            entry.operation(),
                            entry.objects(),
                            Reach.community(UUID.randomUUID()))
                }) {
            assertFound(entry, bent, Break.ENTRY_CHANGED);
        }
    }

    @Test
    void a_chain_written_anew_with_hashes_that_fit_is_found_by_the_signature() {
        sign();
        var signed = trail.at(trail.newestAnchor().orElseThrow().position()).orElseThrow();
        var forged =
                with(signed, signed.operation(), Set.of("somebody"), signed.reach())
                        .after(signed.position() - 1, signed.previousHash());

        assertFound(signed, forged, Break.REWRITTEN);
    }

    /** Whatever somebody does in the store itself is named, and at or before where it was done. */
    @Test
    void whatever_is_bent_in_the_store_is_named() {
        sign();
        var signed = trail.newestAnchor().orElseThrow().position();
        var entry = trail.at(signed - 1).orElseThrow();
        var further = Objects.requireNonNull(entry.further());
        var bends =
                Map.of(
                        "another actor",
                        set(entry, "who._id", "somebody"),
                        "another name",
                        set(entry, "who.name", "别人"),
                        "another time",
                        set(entry, "time", Date.from(entry.time().minusSeconds(60))),
                        "chained at another time",
                        set(
                                entry,
                                "further.chained",
                                Date.from(further.chained().minusSeconds(60))),
                        "recorded at another time",
                        set(
                                entry,
                                "further.recorded",
                                Date.from(further.recorded().minusSeconds(60))),
                        "another trace",
                        set(entry, "further.trace", "0".repeat(32)),
                        "said to be refused",
                        set(entry, "further.outcome", "REFUSED"),
                        "another reason to find it by",
                        set(entry, "further.words", List.of("别的")),
                        "the sealing of an older build",
                        set(entry, "sealing", 2));
        bends.forEach((how, bend) -> assertBent(how, List.of(entry), bend, Break.ENTRY_CHANGED));
        assertBent(
                "nothing further",
                List.of(entry),
                () -> change(entry, new Document("$unset", new Document("further", ""))),
                Break.ENTRY_CHANGED);
        assertBent("removed", List.of(entry), () -> mongo.remove(entry), Break.ENTRY_REMOVED);
        var first = trail.at(1).orElseThrow();
        assertBent("head cut", List.of(first), () -> mongo.remove(first), Break.ENTRY_REMOVED);
    }

    @Test
    void whatever_changes_places_in_the_store_is_named() {
        sign();
        var signed = trail.newestAnchor().orElseThrow().position();
        var one = trail.at(signed - 1).orElseThrow();
        var other = trail.at(signed).orElseThrow();
        var both = List.of(one, other);

        assertBent(
                "swapped",
                both,
                () -> {
                    both.forEach(mongo::remove);
                    mongo.save(at(one, other.position()));
                    mongo.save(at(other, one.position()));
                },
                Break.ENTRY_CHANGED);
        assertBent(
                "repeated, in place of another",
                both,
                () -> {
                    mongo.remove(other);
                    mongo.remove(one);
                    mongo.save(at(one, other.position()));
                },
                Break.ENTRY_CHANGED);
        assertThatThrownBy(() -> mongo.insert(at(one, signed + 1_000)))
                .as("there again: the store takes an event once")
                .isInstanceOf(DuplicateKeyException.class);
        assertBent(
                "written anew, and all behind it sealed anew",
                both,
                () -> {
                    var anew =
                            with(one, "anew", one.objects(), one.reach())
                                    .after(one.position() - 1, one.previousHash());
                    mongo.save(anew);
                    mongo.save(other.after(anew.position(), anew.hash()));
                },
                Break.REWRITTEN);
        assertBent(
                "sealed as an older build did, and all behind it anew",
                both,
                () -> {
                    var older = sealing(one, 2);
                    mongo.save(older);
                    mongo.save(other.after(older.position(), older.hash()));
                },
                Break.REWRITTEN);
    }

    @Test
    void a_signature_that_is_bent_in_the_store_is_named() {
        sign();
        var anchor = trail.newestAnchor().orElseThrow();
        var foreign = new TrailKey("a secret of somebody else, long enough");
        var entry = trail.at(anchor.position()).orElseThrow();

        for (var bent :
                Map.of(
                                new Anchor(
                                        anchor.position(),
                                        anchor.hash(),
                                        anchor.at().minusSeconds(3600),
                                        anchor.key(),
                                        anchor.signature()),
                                Break.SIGNATURE_WRONG,
                                Anchor.at(entry, anchor.at(), foreign),
                                Break.KEY_FOREIGN)
                        .entrySet()) {
            mongo.save(bent.getKey());
            var verdict = verified();
            mongo.save(anchor);
            assertThat(verdict.path("how").asString()).isEqualTo(bent.getValue().name());
        }
        assertThat(verified().has("how")).as("put back, it is whole").isFalse();
    }

    private void assertBent(String what, List<Entry> were, Runnable bend, Break how) {
        JsonNode verdict;
        try {
            bend.run();
            verdict = verified();
        } finally {
            were.forEach(mongo::remove);
            were.forEach(mongo::save);
        }
        assertThat(verdict.path("how").asString()).as(what).isEqualTo(how.name());
        assertThat(verdict.path("brokenAt").asLong())
                .as(what)
                .isLessThanOrEqualTo(were.getFirst().position());
    }

    private Runnable set(Entry entry, String field, Object value) {
        return () -> change(entry, new Document("$set", new Document(field, value)));
    }

    private void change(Entry entry, Document how) {
        mongo.getCollection("trail").updateOne(new Document("_id", entry.position()), how);
    }

    /** As it is, in another place, and with the seal it has. */
    private static Entry at(Entry entry, long position) {
        return placed(entry, position, entry.sealing(), entry.further(), entry.hash());
    }

    /** With a seal that fits, of an older build. */
    private static Entry sealing(Entry entry, int sealing) {
        var unsealed = placed(entry, entry.position(), sealing, null, "");
        return placed(entry, entry.position(), sealing, null, unsealed.seal());
    }

    private static Entry placed(
            Entry entry,
            long position,
            @Nullable Integer sealing,
            @Nullable Further further,
            String hash) {
        return new Entry(
                position,
                entry.eventId(),
                entry.type(),
                entry.operation(),
                entry.source(),
                entry.subject(),
                entry.sequence(),
                entry.time(),
                entry.who(),
                entry.objects(),
                entry.changes(),
                entry.data(),
                entry.reach(),
                further,
                sealing,
                entry.previousHash(),
                hash);
    }

    @Test
    void a_tail_that_was_signed_cannot_be_cut() {
        sign();
        var signed = trail.newestAnchor().orElseThrow().position();
        var tail = new ArrayList<Entry>();
        trail.each(signed - 1, tail::add);
        tail.forEach(mongo::remove);
        var verdict = verified();
        tail.forEach(mongo::save);

        // The next event may have come meanwhile, behind the gap.
        assertThat(verdict.path("how").asString()).isIn("TAIL_CUT", "ENTRY_REMOVED");
        assertThat(verdict.path("brokenAt").asLong()).isEqualTo(signed);
    }

    @Test
    void nothing_new_is_signed_behind_what_is_broken() {
        var before = trail.newestAnchor();
        var entry = newest();
        mongo.save(with(entry, "bent", entry.objects(), entry.reach()));
        notary.sign(before.orElse(null), clock.instant());
        var failed = job(archive(Map.of("name", "操作日志")).ok());
        mongo.save(entry);

        assertThat(trail.newestAnchor()).isEqualTo(before);
        assertThat(failed.path("state").asString()).isEqualTo("FAILED");
        assertThat(failed.path("failure").asString()).isEqualTo("trail.broken");
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(as.get("/trail?type=trail.broken").ok().json().path("items"))
                                .isNotEmpty());
    }

    @Test
    void a_walk_that_was_broken_off_goes_on_from_the_newest_signature() {
        sign();
        verified();
        var signed = trail.newestAnchor().orElseThrow().position();
        var begun = new Document("_id", UUID.randomUUID());
        var old = trail.at(1).orElseThrow();
        mongo.save(with(old, "bent", old.objects(), old.reach()));
        try {
            begun.append("beganAt", clock.instant());
            mongo.getCollection("trail_checks").insertOne(begun);
            var job = mongo.getCollection("jobs").find(new Document("kind", "trail-verification"));
            mongo.getCollection("jobs").insertOne(brokenOff(job.first(), begun, signed));

            var verdict = AVerification.newest(as);
            assertThat(verdict.has("how")).as("it does not look at the first again").isFalse();
            assertThat(verdict.path("entries").asLong()).isGreaterThanOrEqualTo(signed);
            assertThat(verified().path("how").asString()).isEqualTo("ENTRY_CHANGED");
        } finally {
            mongo.save(old);
        }
    }

    /** As an instance leaves it that is killed behind that entry, when its lease is over. */
    private static Document brokenOff(Document done, Document check, long reached) {
        var job = new Document(done);
        job.append("_id", check.get("_id")).append("state", "RUNNING").append("done", reached);
        job.append("leaseBy", "dead").append("leaseUntil", new Date(0));
        job.remove("finishedAt");
        return job;
    }

    @Test
    void what_was_found_whole_is_certified_on_paper_and_what_was_not_is_not() throws IOException {
        sign();
        var verdict = verified();

        var said = text(as.get("/trail/certificate").ok().bytes());
        assertThat(said.replaceAll("\\s", ""))
                .contains("完整性证明", verdict.path("head").asString(), notary.key().publicKey());
        assertThat(text(as.get("/trail/certificate?lang=en").ok().bytes()))
                .contains("Certificate of the audit trail", "Printed by");
        await().atMost(SOON)
                .until(() ->
                        as.get("/trail?type=trail.certified").ok().json().path("items").size() > 0);

        var entry = newest();
        mongo.save(with(entry, "bent", entry.objects(), entry.reach()));
        verified();
        mongo.save(entry);
        assertThat(as.get("/trail/certificate").problem()).isEqualTo("trail.broken");
        verified();
    }

    private static String text(byte[] file) throws IOException {
        try (var document = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private void assertFound(Entry entry, Entry bent, Break how) {
        mongo.save(bent);
        var verdict = verified();
        mongo.save(entry);

        assertThat(verdict.path("how").asString()).isEqualTo(how.name());
        assertThat(verdict.path("brokenAt").asLong()).isLessThanOrEqualTo(entry.position());
        assertThat(verified().has("how")).as("put back, it is whole").isFalse();
    }

    private JsonNode verified() {
        return AVerification.by(as);
    }

    private void sign() {
        notary.sign(trail.newestAnchor().orElse(null), clock.instant());
    }

    private Entry newest() {
        return trail.at(trail.length()).orElseThrow();
    }

    private String archived(Map<String, Object> request) {
        var job = job(archive(request).ok());
        assertThat(job.path("state").asString()).isEqualTo("DONE");
        assertThat(job.path("result").asString()).isEqualTo("操作日志.jsonl");
        return as.get("/jobs/" + job.path("id").asString() + "/result").ok().text();
    }

    private Api.Answer archive(Map<String, Object> request) {
        return as.post("/trail/archives", request);
    }

    private JsonNode job(Api.Answer begun) {
        return Objects.requireNonNull(
                await().atMost(SOON)
                        .until(
                                () -> as.get("/jobs/" + begun.id()).ok().json(),
                                job ->
                                        Set.of("DONE", "FAILED")
                                                .contains(job.path("state").asString())));
    }

    private static Entry with(
            Entry entry, @Nullable String operation, Set<String> objects, Reach reach) {
        return new Entry(
                entry.position(),
                entry.eventId(),
                entry.type(),
                operation,
                entry.source(),
                entry.subject(),
                entry.sequence(),
                entry.time(),
                entry.who(),
                objects,
                entry.changes(),
                entry.data(),
                reach,
                entry.further(),
                entry.sealing(),
                entry.previousHash(),
                entry.hash());
    }
}
