package linli.notification.channels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.contacts.Contacts;
import linli.chassis.contacts.KnownContact;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.timers.Timers;
import linli.notification.channels.Deliveries.Outcome;
import linli.notification.channels.Delivery.Occasion;
import linli.notification.channels.aliyun.StandInSms;
import linli.notification.channels.aliyun.StandInSms.Conduct;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.data.mongodb.core.MongoOperations;

/** Rows on their way to a provider that fails, and an instance that dies over them. */
@HouseTest
class LaneIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Deliveries deliveries;
    @Autowired Contacts contacts;
    @Autowired Carriers carriers;
    @Autowired StandInSms provider;
    @Autowired Neighbours neighbours;
    @Autowired PersonKeys keys;
    @Autowired MongoOperations mongo;
    @Autowired Timers timers;

    @AfterEach
    void the_provider_recovers() {
        provider.behave(_ -> Conduct.TAKES_IT);
    }

    @Test
    void a_row_is_handed_over_once_and_then_found_to_have_arrived() {
        var row = row(true);
        deliveries.add(List.of(row));
        deliveries.add(List.of(row));

        await().atMost(SOON).until(() -> state(row) == DeliveryState.SENT);
        provider.arrive(key(row));
        await().atMost(SOON).until(() -> state(row) == DeliveryState.DELIVERED);

        assertThat(provider.takenBy(key(row))).hasSize(1);
        var kept = mongo.findById(row.id(), Delivery.class);
        assertThat(kept).isNotNull();
        assertThat(kept.toString()).doesNotContain(NUMBERS, "138****");
        assertThat(keys.open(kept.toString())).contains("138****").doesNotContain(NUMBERS);
    }

    @Test
    void whoever_died_between_the_intent_and_the_call_is_replaced() {
        var row = row(true);

        deliveries.add(List.of(abandoned(row)));

        await().atMost(SOON).until(() -> state(row) == DeliveryState.SENT);
        assertThat(provider.takenBy(key(row))).hasSize(1);
    }

    @Test
    void whoever_died_between_the_call_and_its_record_sent_it_all_the_same() {
        var row = row(true);
        carriers.of(ChannelKind.SMS)
                .send(
                        new Outgoing(
                                row.id(),
                                row.template(),
                                row.parameters(),
                                "zh",
                                "",
                                "",
                                null,
                                numberOf(row.personId())));

        deliveries.add(List.of(abandoned(row)));

        await().atMost(SOON).until(() -> state(row) == DeliveryState.SENT);
        assertThat(provider.takenBy(key(row))).as("not a second time").hasSize(1);
    }

    @Test
    void whoever_comes_back_from_the_dead_records_nothing() {
        var row = row(false);
        var dead = UUID.randomUUID();
        deliveries.add(List.of(row));
        await().atMost(SOON).until(() -> state(row) == DeliveryState.SUPPRESSED);

        deliveries.settle(
                dead,
                Map.of(
                        row.id(),
                        new Outcome(
                                DeliveryState.SENT,
                                null,
                                true,
                                null,
                                null,
                                "late",
                                null,
                                null,
                                null,
                                null,
                                Instant.now())));

        assertThat(state(row)).isEqualTo(DeliveryState.SUPPRESSED);
    }

    @Test
    void a_provider_that_fails_every_third_time_takes_each_once_or_it_is_said_why_not() {
        var random = new Random(7);
        provider.behave(_ -> {
            if (random.nextDouble() >= 0.3) {
                return Conduct.TAKES_IT;
            }
            return switch (random.nextInt(4)) {
                case 0 -> Conduct.BREAKS_DOWN;
                case 1 -> Conduct.TAKES_IT_AND_FALLS_SILENT;
                case 2 -> Conduct.REFUSES_THE_NUMBER;
                default -> Conduct.IS_TOO_BUSY;
            };
        });
        var rows = new ArrayList<Delivery>();
        for (var n = 0; n < 80; n++) {
            rows.add(row(true));
        }

        deliveries.add(rows);

        await().atMost(Duration.ofSeconds(60))
                .until(() ->
                        rows.stream()
                                .map(this::state)
                                .allMatch(state ->
                                        state == DeliveryState.SENT
                                                || state == DeliveryState.FAILED));
        var failed = 0;
        for (var row : rows) {
            var kept = mongo.findById(row.id(), Delivery.class);
            assertThat(kept).isNotNull();
            if (kept.state() == DeliveryState.FAILED) {
                failed++;
                assertThat(kept.reason()).isNotBlank();
                assertThat(kept.mayBeRetried()).isTrue();
            } else {
                assertThat(provider.takenBy(key(row))).hasSize(1);
            }
            assertThat(provider.takenBy(key(row))).hasSizeLessThanOrEqualTo(1);
        }
        assertThat(failed).isBetween(1, 30);
    }

    @Test
    void a_provider_that_hangs_keeps_neither_the_other_channel_nor_the_timers_waiting() {
        provider.behave(_ -> Conduct.HANGS);
        var hanging = new ArrayList<Delivery>();
        for (var n = 0; n < 12; n++) {
            hanging.add(row(true));
        }
        deliveries.add(hanging);
        var mail = mailTo("wang@example.org");

        deliveries.add(List.of(mail));

        await().atMost(SOON).until(() -> state(mail) == DeliveryState.SENT);
        assertThat(hanging).noneMatch(row -> state(row) == DeliveryState.SENT);
        assertThat(timers.health().getStatus()).isEqualTo(Status.UP);

        provider.behave(_ -> Conduct.TAKES_IT);
        await().atMost(SOON)
                .until(() -> hanging.stream().allMatch(row -> state(row) == DeliveryState.SENT));
        assertThat(hanging).allMatch(row -> provider.takenBy(key(row)).size() == 1);
    }

    @Test
    void what_failed_goes_out_when_it_is_tried_again() {
        provider.behave(_ -> Conduct.REFUSES_THE_NUMBER);
        var row = row(true);
        deliveries.add(List.of(row));
        await().atMost(SOON).until(() -> state(row) == DeliveryState.FAILED);

        provider.behave(_ -> Conduct.TAKES_IT);
        deliveries.retry(row.id(), Instant.now());

        await().atMost(SOON).until(() -> state(row) == DeliveryState.SENT);
        assertThat(provider.takenBy(key(row))).hasSize(1);
    }

    @Test
    void who_has_no_number_is_not_called() {
        var row = row(false);

        deliveries.add(List.of(row));

        await().atMost(SOON).until(() -> state(row) == DeliveryState.SUPPRESSED);
        assertThat(provider.takenBy(key(row))).isEmpty();
    }

    private static final String NUMBERS = "+861381";

    /**
     * @param hasMobile whether the person's number is known
     */
    private Delivery row(boolean hasMobile) {
        var person = UUID.randomUUID();
        if (hasMobile) {
            contacts.keep(new KnownContact(person, neighbours.sealed(person, numberOf(person))), 1);
        }
        return row(ChannelKind.SMS, person);
    }

    private Delivery mailTo(String address) {
        var person = UUID.randomUUID();
        mongo.insert(
                new Document("_id", person)
                        .append("version", 1L)
                        .append("email", true)
                        .append("sealedEmail", neighbours.sealed(person, address))
                        .append("language", "ZH"),
                "preferences");
        return row(ChannelKind.EMAIL, person);
    }

    private static Delivery row(ChannelKind channel, UUID person) {
        return Delivery.to(
                channel,
                person,
                "张伟",
                "3-2-1201",
                Reach.of(UUID.randomUUID(), UUID.randomUUID(), null, person),
                new Occasion(
                        UUID.randomUUID(),
                        UUID.randomUUID(),
                        "TZ20260301-0001",
                        "notice.reminder",
                        Map.of("title", "停水通知", "number", "TZ20260301-0001"),
                        true),
                Instant.now());
    }

    /** A number of each one's own: what was sent to it is asked by it. */
    private static String numberOf(UUID person) {
        return NUMBERS + "%07d".formatted(Math.floorMod(person.hashCode(), 10_000_000));
    }

    /** As an instance leaves a row that is killed over it, when its lease is over. */
    private static Delivery abandoned(Delivery row) {
        return new Delivery(
                row.id(),
                row.channel(),
                row.causeId(),
                row.aboutId(),
                row.aboutNumber(),
                row.personId(),
                row.name(),
                row.unitLabel(),
                row.reach(),
                row.template(),
                row.parameters(),
                row.urgent(),
                DeliveryState.SENDING,
                null,
                0,
                row.triesUntil(),
                Instant.now().minusSeconds(1),
                UUID.randomUUID(),
                null,
                null,
                null,
                null,
                null,
                row.createdAt(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private DeliveryState state(Delivery row) {
        var kept = mongo.findById(row.id(), Delivery.class);
        return kept == null ? DeliveryState.QUEUED : kept.state();
    }

    private static String key(Delivery row) {
        return row.id().toString();
    }
}
