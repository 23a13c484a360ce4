package linli.audit.trail.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import linli.audit.trail.Entry;
import linli.audit.trail.Entry.Further;
import linli.audit.trail.Entry.Outcome;
import linli.audit.trail.Entry.Who;
import linli.chassis.Reach;
import linli.chassis.test.HouseTest;
import linli.contracts.Channel;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/** What is written by hand is what is read, and what was written before. */
@HouseTest
class MongoTrailIT {

    @Autowired MongoOperations mongo;

    @Test
    void an_entry_is_stored_as_spring_data_would_store_it_and_read_as_it_was() {
        isStored(
                entry(
                        "owner.revealed",
                        new Who("li", "李静", "CS", Channel.CONSOLE, "10.0.0.1"),
                        Reach.of(
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID(),
                                UUID.randomUUID()),
                        new Further(
                                "4bf92f3577b34da6a3ce929d0e0e4736",
                                Instant.parse("2026-11-27T02:44:01.5Z"),
                                Instant.parse("2026-11-27T02:44:02.25Z"),
                                Outcome.REFUSED,
                                Set.of("停水", "urgent")),
                        3));
        isStored(
                entry(
                        null,
                        new Who("system", "系统", null, Channel.SYSTEM, null),
                        Reach.GROUP,
                        new Further(
                                null,
                                Instant.parse("2026-11-27T02:44:01Z"),
                                Instant.parse("2026-11-27T02:44:02Z"),
                                null,
                                null),
                        3));
        isStored(
                entry(
                        null,
                        new Who("system", "系统", null, Channel.SYSTEM, null),
                        Reach.GROUP,
                        null,
                        null));
    }

    private void isStored(Entry entry) {
        var before = new Document();
        mongo.getConverter().write(entry, before);
        before.remove("_class");

        var stored = MongoTrail.document(entry);

        assertThat(stored).isEqualTo(before);
        assertThat(mongo.getConverter().read(Entry.class, stored)).isEqualTo(entry);
    }

    private static Entry entry(
            @Nullable String operation,
            Who who,
            Reach reach,
            @Nullable Further further,
            @Nullable Integer sealing) {
        return new Entry(
                7,
                UUID.randomUUID(),
                "operation.performed",
                operation,
                "owner-service",
                UUID.randomUUID(),
                3,
                Instant.parse("2026-11-27T02:44:00.123Z"),
                who,
                Set.of("a", "b"),
                "[]",
                "{}",
                reach,
                further,
                sealing,
                "0",
                "1");
    }
}
