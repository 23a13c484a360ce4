package linli.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillSearch;
import linli.billing.bills.BillService;
import linli.billing.tariffs.Period;
import linli.chassis.estate.Estate;
import linli.chassis.seeds.Migration;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Money;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

/** What an older build stored is brought to where this one needs it. */
@HouseTest
class UpgradeIT {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Instant THEN = Instant.parse("2026-03-01T04:00:00Z");

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired BillService billing;
    @Autowired BillSearch bills;
    @Autowired MongoOperations mongo;
    @Autowired List<Migration> migrations;

    AnEstate estate;
    UUID flat;
    Api owner;
    Api cashier;

    @BeforeEach
    void a_flat() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        cashier =
                anybody.as(
                        neighbours.hireIn(estate.community, "收费员", "bill:read", "payment:record"));
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
    }

    @Test
    void bills_that_were_the_unit_s_are_the_debtor_s_own() {
        var zhang = estate.owner(flat, "张伟");
        var li = anybody.as(estate.member(flat, "李娜"));
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 2);
        var bill = billedBefore(zhang.id());
        var next = anybody.as(bought());
        assertThat(next.get("/bills/" + bill).status()).isEqualTo(200);

        apply("bills", 1);
        apply("bills", 1);

        assertThat(next.get("/bills/" + bill).status()).isEqualTo(404);
        assertThat(anybody.as(zhang).get("/bills/" + bill).status()).isEqualTo(200);
        assertThat(li.get("/bills/" + bill).status()).as("of the household").isEqualTo(200);
    }

    private UUID billedBefore(UUID debtor) {
        var bill = UUID.randomUUID();
        billing.charge(
                bill,
                new Debtor(estate.community, estate.building, flat, "3-2-1201", debtor),
                new Charge(
                        "PROPERTY",
                        "物业费",
                        null,
                        List.of(new Line("物业费", BigDecimal.ONE, new Money(100), new Money(100))),
                        null,
                        null),
                LocalDate.of(2026, 3, 31));
        asStoredBefore(
                "bills",
                bill,
                new Update().set("issuedAt", THEN).set("reach.units", List.of(flat)));
        return bill;
    }

    @Test
    void bills_that_may_have_a_late_fee_are_found_by_the_day_they_were_due() {
        var zhang = estate.owner(flat, "张伟");
        var open = billedBefore(zhang.id());
        mongo.updateFirst(
                Query.query(Criteria.where("_id").is(open)),
                new Update().set("charge.period", new Period(LocalDate.of(2026, 3, 1), 1)),
                Bill.class);
        var once = billedBefore(zhang.id());

        apply("bills", 3);
        apply("bills", 3);

        var found = new ArrayList<UUID>();
        bills.eachLate(
                estate.community,
                LocalDate.of(2026, 4, 1),
                some -> some.forEach(bill -> found.add(bill.id())));
        assertThat(found).contains(open).doesNotContain(once);
    }

    @Test
    void bills_are_counted_by_fee_item_and_the_cells_of_before_go() {
        var bill = billedBefore(UUID.randomUUID());
        asStoredBefore(
                "bills",
                bill,
                new Update().set("tallied", new Document("billed", new Document("cell", "x"))));
        mongo.insert(
                new Document("_id", "bills.billed|" + bill).append("tally", "bills.billed"),
                "tallies");

        apply("bills", 4);
        apply("bills", 4);

        var tallied = mongo.findById(bill, Document.class, "bills").get("tallied", Document.class);
        assertThat(tallied).doesNotContainKey("billed");
        assertThat(tallied.getEmbedded(List.of("charged", "cell"), String.class))
                .endsWith("|PROPERTY|2026-03");
        assertThat(mongo.exists(Query.query(Criteria.where("tally").is("bills.billed")), "tallies"))
                .isFalse();
    }

    @Test
    void a_debtor_who_was_not_linked_to_the_unit_has_no_household() {
        var bill = billedBefore(UUID.randomUUID());

        apply("bills", 1);

        var stored = mongo.findById(bill, Document.class, "bills");
        assertThat(stored.getEmbedded(List.of("reach", "units"), List.class)).isEmpty();
        assertThat(stored.get("debtor", Document.class)).doesNotContainKey("household");
    }

    @Test
    void payments_know_what_they_keep_and_are_the_payer_s_own() {
        var zhang = estate.owner(flat, "张伟");
        var li = anybody.as(estate.member(flat, "李娜"));
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 2);
        var paid =
                cashier.post(
                                "/payments",
                                Map.of(
                                        "unitId",
                                        flat,
                                        "amountCents",
                                        100,
                                        "method",
                                        "CASH",
                                        "prepaidCents",
                                        100))
                        .ok()
                        .id();
        asStoredBefore(
                "payments",
                paid,
                new Update()
                        .set("receivedAt", THEN)
                        .unset("keeps")
                        .unset("payer.household")
                        .set("reach.people", List.of(zhang.id()))
                        .set("reach.units", List.of(flat)));
        var next = anybody.as(bought());
        assertThat(next.get("/payments/" + paid).status()).isEqualTo(200);
        assertThat(kept()).isZero();

        apply("payments", 2);
        apply("payments", 2);

        assertThat(next.get("/payments/" + paid).status()).isEqualTo(404);
        assertThat(anybody.as(zhang).get("/payments/" + paid).status()).isEqualTo(200);
        assertThat(li.get("/payments/" + paid).status()).as("of the household").isEqualTo(200);
        assertThat(kept()).isEqualTo(1);
    }

    /** The day after: at home there now, and not then. */
    private Person bought() {
        return neighbours.register(
                "王芳",
                List.of(
                        new UnitLink(
                                flat,
                                estate.community,
                                estate.building,
                                Relation.OWNER,
                                true,
                                LocalDate.of(2026, 3, 2),
                                null)),
                "bill:read");
    }

    private int kept() {
        return cashier.get("/payments?prepaid=true&unit=" + flat).ok().json().path("items").size();
    }

    private void asStoredBefore(String collection, UUID id, Update update) {
        mongo.updateFirst(Query.query(Criteria.where("_id").is(id)), update, collection);
    }

    private void apply(String room, int number) {
        migrations.stream()
                .filter(step -> step.room().equals(room) && step.number() == number)
                .forEach(Migration::apply);
    }
}
