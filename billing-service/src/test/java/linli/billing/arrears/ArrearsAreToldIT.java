package linli.billing.arrears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.BillFixture;
import linli.billing.bills.BillService;
import linli.billing.bills.Bills;
import linli.chassis.Stamp;
import linli.chassis.estate.Estate;
import linli.chassis.seeds.Migration;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.contracts.Money;
import linli.contracts.billing.BillEvent;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What a unit owes is told once, when it changes, and not for what is paid in time. */
@HouseTest
class ArrearsAreToldIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate LONG_AGO = LocalDate.of(2026, 1, 31);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 31);
    private static final LocalDate FAR = LocalDate.of(2099, 1, 31);
    private static final String NOTHING = "nothing";

    @Autowired Neighbours neighbours;
    @Autowired Estate estate;
    @Autowired Bills bills;
    @Autowired BillService billing;
    @Autowired ArrearsService arrears;
    @Autowired OwingUnits units;
    @Autowired List<Migration> migrations;
    @Autowired MongoOperations mongo;

    final UUID community = UUID.randomUUID();
    final UUID flat = UUID.randomUUID();

    @BeforeEach
    void a_community() {
        neighbours.found(community);
        await().atMost(SOON).until(() -> estate.community(community).isPresent());
    }

    @Test
    void the_oldest_that_is_owed_is_told_and_that_nothing_is_any_more() {
        var oldest = billed(LONG_AGO);
        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("2026-01-31"));
        var next = billed(LATER);
        pay(oldest, 40);
        pay(oldest, 60);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(told()).containsExactly("2026-01-31", "2026-03-31"));

        var share = pay(next, 100);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(told()).containsExactly("2026-01-31", "2026-03-31", NOTHING));

        billing.unsettle(next, share, stamp());
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told()).hasSize(4).endsWith("2026-03-31"));
    }

    @Test
    void nothing_is_told_of_what_is_paid_in_time() {
        pay(billed(FAR), 100);
        billed(FAR);
        billed(LONG_AGO);
        await().atMost(SOON).until(() -> !told().isEmpty());
        arrears.lookAtAll(() -> false);

        assertThat(told()).containsExactly("2026-01-31");
    }

    @Test
    void what_comes_due_is_told_before_it_is_overdue() {
        var bill = billed(FAR);
        arrears.lookAtAll(() -> false);
        assertThat(told()).isEmpty();
        // As if the time had come.
        var tomorrow = LocalDate.now(ZoneOffset.UTC).plusDays(1);
        mongo.updateFirst(byId(bill), Update.update("dueOn", tomorrow), Bill.class);

        arrears.lookAtAll(() -> false);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told()).containsExactly(tomorrow.toString()));
    }

    @Test
    void what_was_owed_before_arrears_were_told_is_told_by_the_upgrade_once() {
        var bill = mongo.findById(billed(FAR), Document.class, "bills");
        for (var n = 0; n < 3; n++) {
            var id = UUID.randomUUID();
            mongo.insert(
                    new Document(bill)
                            .append("_id", id)
                            .append("number", id.toString())
                            .append("dueOn", LONG_AGO.plusDays(n).toString())
                            .append("outbox", List.of()),
                    "bills");
        }
        var upgrade =
                migrations.stream()
                        .filter(step -> step.room().equals("arrears"))
                        .findFirst()
                        .orElseThrow();

        upgrade.apply();
        upgrade.apply();

        await().atMost(SOON).untilAsserted(() -> assertThat(told()).containsExactly("2026-01-31"));
    }

    @Test
    void what_is_heard_again_tells_nothing_and_what_was_never_heard_is_told_by_the_night() {
        var bill = billed(LONG_AGO);
        await().atMost(SOON).until(() -> told().size() == 1);
        var issued =
                new BillEvent.Issued(
                        bill,
                        "ZD",
                        community,
                        flat,
                        null,
                        "PROPERTY",
                        new Money(100),
                        LONG_AGO,
                        null);
        arrears.heard(List.of(issued, issued));
        assertThat(told()).hasSize(1);

        // Behind everybody's back.
        mongo.updateFirst(byId(bill), Update.update("status", "PAID"), Bill.class);
        arrears.lookAtAll(() -> false);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(told()).containsExactly("2026-01-31", NOTHING));
    }

    @Test
    void two_who_hear_of_a_unit_at_once_end_with_what_is_so() throws Exception {
        try (var all = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = new ArrayList<Callable<Object>>();
            for (var n = 0; n < 8; n++) {
                var due = LONG_AGO.plusDays(n);
                running.add(() -> {
                    pay(billed(due), 100);
                    return due;
                });
            }
            for (var one : all.invokeAll(running)) {
                one.get();
            }
        }
        billed(LATER);

        await().atMost(SOON).untilAsserted(() -> assertThat(told()).endsWith("2026-03-31"));
        arrears.lookAtAll(() -> false);
        assertThat(units.get(flat).dueOn()).isEqualTo(LATER);
    }

    /** The days that were told of the flat, oldest first, once they are published. */
    private List<String> told() {
        return mongo
                .find(
                        Query.query(Criteria.where("subject").is(flat)).with(Sort.by("sequence")),
                        Document.class,
                        "owing_units_history")
                .stream()
                .map(letter -> Document.parse(letter.getString("data")))
                .map(data -> data.getString("dueOn") == null ? NOTHING : data.getString("dueOn"))
                .toList();
    }

    private UUID billed(LocalDate due) {
        var debtor = new Debtor(community, UUID.randomUUID(), flat, "3-2-1201", null);
        return bills.create(BillFixture.issued(debtor, new Money(100), due, Instant.now())).id();
    }

    private UUID pay(UUID bill, long cents) {
        var share = BillFixture.cash(cents);
        billing.settle(bill, share, stamp());
        return share.id();
    }

    private static Stamp stamp() {
        return Stamp.bySystem(Instant.now());
    }

    private static Query byId(UUID id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
