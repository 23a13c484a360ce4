package linli.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.InsertManyOptions;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/**
 * How a broadcast fares as its audience grows: when somebody of it sees the notice, how fast the
 * ledger of whom it came to and the outbox are written, held against {@code insertMany} of the very
 * same documents in the same run, how fast a provider on this machine is given short messages, and
 * what the service holds in memory meanwhile. {@code ./linli bench notice}.
 */
@HouseTest
@EnabledIfSystemProperty(named = NoticeBenchIT.SIZES, matches = "[0-9,]+")
class NoticeBenchIT {

    static final String SIZES = "linli.bench.notice";
    private static final int AT_ONCE = 1_000;
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Crowd crowd;
    @Autowired MongoOperations mongo;

    @Test
    void how_a_broadcast_fares_as_its_audience_grows() {
        for (var size : System.getProperty(SIZES).split(",")) {
            measure(Integer.parseInt(size));
        }
    }

    private void measure(int people) {
        var estate = new AnEstate(neighbours);
        var lead =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "客服主管", "notice:draft", "notice:approve"));
        var zhang = anybody.as(estate.in(estate.three, "张伟"));
        crowd.moveInto(estate.community, estate.three, people - 1);
        await().until(() -> zhang.get("/notice-board").status() == 200);
        startOver();

        var began = System.nanoTime();
        var broadcast = ABroadcast.to(estate.three, lead);
        until(() -> zhang.get("/notice-board").ok().json().path("items").size() == 1);
        var visible = since(began);
        broadcast.delivered();
        var ledger = since(began);
        var notice = broadcast.notice;
        assertThat(count("notice_recipients", "noticeId", notice)).isEqualTo(people);
        say(people, "visible to all after %.2f s", visible);
        said(people, "the ledger", ledger, raw("notice_recipients", "noticeId", notice));

        began = System.nanoTime();
        broadcast.remindByShortMessage();
        until(() -> count("deliveries", "aboutId", notice) == people);
        said(people, "the outbox", since(began), raw("deliveries", "aboutId", notice));
        // Who has no number is told so, and counts as well.
        until(() -> waiting(notice) == 0);
        var out = since(began);
        say(people, "handed over in %.1f s, %.0f a second", out, people / out);
        say(people, "memory at the most %.0f MB", most() / 1e6);
    }

    private static void said(int people, String what, double seconds, double raw) {
        var perSecond = people / seconds;
        say(
                people,
                what + " written in %.2f s, %.0f a second; ÷ insertMany %.3f",
                seconds,
                perSecond,
                perSecond / raw);
    }

    private static void say(int people, String what, Object... figures) {
        System.out.printf("BENCH notice %,8d  " + what + "%n", with(people, figures));
    }

    private static Object[] with(int people, Object... figures) {
        var all = new ArrayList<Object>();
        all.add(people);
        all.addAll(List.of(figures));
        return all.toArray();
    }

    private static double since(long began) {
        return (System.nanoTime() - began) / 1e9;
    }

    private static void until(BooleanSupplier done) {
        await().pollInterval(Duration.ofMillis(20)).atMost(PATIENCE).until(done::getAsBoolean);
    }

    private long count(String collection, String field, UUID id) {
        return mongo.getCollection(collection).countDocuments(new Document(field, id));
    }

    private long waiting(UUID notice) {
        return mongo.getCollection("deliveries")
                .countDocuments(
                        new Document("aboutId", notice).append("dueAt", new Document("$ne", null)));
    }

    /** How many of the same documents a second go into an empty collection. */
    private double raw(String collection, String field, UUID id) {
        var beside = mongo.getCollection("bench_" + collection);
        beside.drop();
        var batch = new ArrayList<Document>(AT_ONCE);
        var written = 0L;
        var spent = 0L;
        for (var document :
                mongo.getCollection(collection).find(new Document(field, id)).batchSize(AT_ONCE)) {
            batch.add(document);
            if (batch.size() == AT_ONCE) {
                spent += inserted(batch, beside);
                written += AT_ONCE;
            }
        }
        written += batch.size();
        spent += batch.isEmpty() ? 0 : inserted(batch, beside);
        beside.drop();
        return written / (spent / 1e9);
    }

    private static long inserted(ArrayList<Document> batch, MongoCollection<Document> beside) {
        var began = System.nanoTime();
        beside.insertMany(batch, new InsertManyOptions().ordered(false));
        var spent = System.nanoTime() - began;
        batch.clear();
        return spent;
    }

    private static void startOver() {
        System.gc();
        heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    private static long most() {
        return heap().stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static List<MemoryPoolMXBean> heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
