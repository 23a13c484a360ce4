package linli.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.RawInserts;
import linli.notification.channels.aliyun.StandInSms;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
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
    private static final Duration PATIENCE = Duration.ofHours(2);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Crowd crowd;
    @Autowired StandInSms provider;
    @Autowired MongoOperations mongo;

    long most;

    @BeforeEach
    void the_provider_forgets() {
        provider.remember(false);
    }

    @AfterEach
    void the_provider_remembers() {
        provider.remember(true);
    }

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
        crowd.furnish(estate.community, estate.three);
        System.gc();
        most = 0;

        var began = System.nanoTime();
        var building = "/notices/audience?building=" + estate.three;
        assertThat(counted(lead, building)).isEqualTo(people);
        say(people, "all of them counted in %.2f s", since(began));
        began = System.nanoTime();
        var some = counted(lead, building + "&entrance=" + estate.three + ":2&type=DWELLING");
        say(people, "%d of an entrance and a type counted in %.2f s", some, since(began));
        began = System.nanoTime();
        some = counted(lead, building + "&owing=true");
        say(people, "%d who owe something counted in %.2f s", some, since(began));
        until(() -> true);
        say(people, "memory after a collection meanwhile %.0f MB", most / 1e6);

        began = System.nanoTime();
        var broadcast = ABroadcast.to(estate.three, lead);
        until(() -> zhang.get("/notice-board").ok().json().path("items").size() == 1);
        var visible = since(began);
        broadcast.delivered();
        var ledger = since(began);
        var notice = broadcast.notice;
        assertThat(count("notice_recipients", "noticeId", notice)).isEqualTo(people);
        say(people, "visible to all after %.2f s", visible);
        said(
                people,
                "the ledger",
                ledger,
                raw("notice_recipients", new Document("noticeId", notice)));

        began = System.nanoTime();
        broadcast.remindByShortMessage();
        until(() -> count("deliveries", "aboutId", notice) == people);
        said(
                people,
                "the outbox",
                since(began),
                raw("deliveries", new Document("aboutId", notice)));
        // Who has no number is told so, and counts as well.
        until(() -> waiting(notice) == 0);
        var out = since(began);
        say(people, "handed over in %.1f s, %.0f a second", out, people / out);
        say(people, "memory after a collection at the most %.0f MB", most / 1e6);
    }

    private static long counted(Api lead, String audience) {
        return lead.get(audience).ok().json().path("people").asLong();
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

    private void until(BooleanSupplier done) {
        await().pollInterval(Duration.ofMillis(20))
                .atMost(PATIENCE)
                .until(() -> {
                    most = Math.max(most, live());
                    return done.getAsBoolean();
                });
    }

    /** What the last collection left; the store and the broker of the tests are other processes. */
    private static long live() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getCollectionUsage)
                .filter(Objects::nonNull)
                .mapToLong(MemoryUsage::getUsed)
                .sum();
    }

    private long count(String collection, String field, UUID id) {
        return mongo.getCollection(collection).countDocuments(new Document(field, id));
    }

    private long waiting(UUID notice) {
        return mongo.getCollection("deliveries")
                .countDocuments(
                        new Document("aboutId", notice).append("dueAt", new Document("$ne", null)));
    }

    private double raw(String collection, Document which) {
        return RawInserts.perSecond(mongo, collection, which);
    }
}
