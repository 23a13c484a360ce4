package linli.billing.meters.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import linli.billing.billruns.AnEstate;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A meter is installed, read and billed; what was read wrongly is corrected until it is billed. */
@HouseTest
class MeterApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    private final YearMonth month = YearMonth.now(ZoneId.of("Asia/Shanghai")).minusMonths(1);

    private AnEstate estate;
    private UUID flat;
    private Person zhang;
    private Api cashier;
    private Api finance;
    private Api manager;
    private UUID meter;

    @BeforeEach
    void a_flat_with_a_water_meter() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        zhang = estate.owner(flat, "张伟");
        cashier =
                hired(
                        "收费员",
                        "bill:read",
                        "billrun:prepare",
                        "meter:write",
                        "meter:record",
                        "bill:void-propose");
        finance = hired("财务", "bill:read", "tariff:write", "bill:void-approve");
        manager = hired("经理", "bill:read", "tariff:propose", "billrun:approve");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 1);
        meter = installed("W-20481");
    }

    @Test
    void what_was_read_becomes_a_bill_that_explains_itself() {
        read(month.atDay(20), 120);
        waterIsCharged();
        var run = calculated();
        assertThat(run.at("/tally/bills").asLong()).isEqualTo(1);

        manager.post("/bill-runs/" + idOf(run) + "/approval").ok();
        await().atMost(SOON).until(() -> statusOf(run).equals("ISSUED"));

        var bill = anybody.as(zhang).get("/bills").ok().json().at("/items/0");
        // 15 × 5 + 5 × 7
        assertThat(bill.at("/total/cents").asLong()).isEqualTo(110_00);
        var metered = bill.at("/lines/0/charged/metered");
        assertThat(metered.path("used").asInt()).isEqualTo(20);
        assertThat(metered.at("/meters/0/from").asInt()).isEqualTo(100);
        assertThat(metered.at("/meters/0/to").asInt()).isEqualTo(120);
        assertThat(metered.path("steps")).hasSize(2);

        assertThat(
                        cashier.post(
                                        "/meters/" + meter + "/correction",
                                        Map.of("value", 118, "rolledOver", false, "reason", "看错"))
                                .problem())
                .isEqualTo("meter.billed");
        cancelled(bill.path("id").asString());
        cashier.post(
                        "/meters/" + meter + "/correction",
                        Map.of("value", 118, "rolledOver", false, "reason", "看错"))
                .ok();
        assertThat(calculated().at("/tally/total/cents").asLong()).isEqualTo(15 * 5_00 + 3 * 7_00);
    }

    @Test
    void what_was_not_read_is_left_and_says_why() {
        var without = estate.unit("3-2-1202", "DWELLING", "60");
        estate.owner(without, "没表");
        await().atMost(SOON).until(() -> known.peopleOf(List.of(without)).size() == 1);
        waterIsCharged();

        var run = calculated();

        assertThat(
                        cashier.get("/bill-runs/" + idOf(run) + "/drafts?left=true")
                                .ok()
                                .json()
                                .path("items")
                                .findValuesAsString("problem"))
                .containsExactlyInAnyOrder("tariff.not-read", "tariff.no-meter");
    }

    @Test
    void what_is_wrong_is_refused_and_changes_nothing() {
        read(month.atDay(20), 120);

        assertThat(reading(month.atDay(25), 90).problem()).isEqualTo("meter.runs-backwards");
        assertThat(reading(month.atDay(20), 130).problem()).isEqualTo("meter.day");
        assertThat(reading(LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2), 130).problem())
                .isEqualTo("meter.day");
        assertThat(reading(month.atDay(25), 100_000).problem()).isEqualTo("meter.too-many-digits");
        assertThat(cashier.post("/meters", install("W-20481")).problem()).isEqualTo("meter.exists");
        assertThat(cashier.get("/meters/" + meter).ok().json().path("readings")).hasSize(2);
    }

    @Test
    void another_meter_takes_its_place_and_the_list_shows_it() {
        var exchanged =
                cashier.post(
                                "/meters/" + meter + "/exchange",
                                Map.of(
                                        "serial",
                                        "W-30112",
                                        "digits",
                                        6,
                                        "day",
                                        month.atDay(10).toString(),
                                        "lastValue",
                                        110,
                                        "value",
                                        0))
                        .ok()
                        .json();
        assertThat(exchanged.path("serial").asString()).isEqualTo("W-30112");
        read(month.atDay(28), 6);

        var listed =
                cashier.get("/meters?kind=WATER&sort=OLDEST&community=" + estate.community)
                        .ok()
                        .json()
                        .at("/items/0");
        assertThat(listed.at("/readings/0/total").asInt()).isEqualTo(16);
        assertThat(
                        cashier.get("/meters?kind=GAS&community=" + estate.community)
                                .ok()
                                .json()
                                .path("items"))
                .isEmpty();
        assertThat(
                        cashier.get("/meters/" + meter + "/history")
                                .ok()
                                .json()
                                .findValuesAsString("type"))
                .containsExactly("meter.installed", "meter.exchanged", "meter.read");
    }

    @Test
    void a_stranger_finds_none_and_who_only_reads_meters_changes_none() {
        var elsewhere = neighbours.hireIn(UUID.randomUUID(), "外区", "meter:record");
        assertThat(anybody.as(elsewhere).get("/meters/" + meter).status()).isEqualTo(404);
        var steward = hired("管家", "meter:record");
        assertThat(steward.post("/meters", install("W-9")).status()).isEqualTo(403);
        assertThat(
                        steward.post("/meters/" + meter + "/readings", shown(month.atDay(20), 101))
                                .status())
                .isEqualTo(200);
        assertThat(anybody.as(zhang).get("/meters").status()).isEqualTo(403);
    }

    private Api hired(String name, String... permissions) {
        return anybody.as(neighbours.hireIn(estate.community, name, permissions));
    }

    private UUID installed(String serial) {
        return cashier.post("/meters", install(serial)).ok().id();
    }

    private Map<String, Object> install(String serial) {
        return Map.of(
                "unitId",
                flat,
                "kind",
                "WATER",
                "serial",
                serial,
                "digits",
                5,
                "day",
                month.minusMonths(1).atDay(20).toString(),
                "value",
                100);
    }

    @Test
    void a_photo_of_the_meter_stands_with_its_reading() throws IOException {
        var photo = photo(cashier);
        var said = new HashMap<>(shown(month.atDay(20), 120));
        said.put("photos", List.of(photo));

        var read = cashier.post("/meters/" + meter + "/readings", said).ok().json();

        assertThat(read.at("/readings/0/photos/0").asString()).isEqualTo(photo.toString());
        assertThat(read.path("usualADay").isMissingNode() || read.path("usualADay").isNull())
                .as("two readings say nothing of what is usual")
                .isTrue();
        var colleague = hired("管家", "meter:record");
        assertThat(colleague.get("/meters/photos/" + photo).status()).isEqualTo(200);
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "meter:record"));
        assertThat(elsewhere.get("/meters/photos/" + photo).status()).isEqualTo(404);
        assertThat(finance.get("/meters/photos/" + photo).status()).isEqualTo(403);
    }

    @Test
    void somebody_elses_photo_goes_with_no_reading() throws IOException {
        var said = new HashMap<>(shown(month.atDay(20), 120));
        said.put("photos", List.of(photo(hired("管家", "meter:record"))));

        assertThat(cashier.post("/meters/" + meter + "/readings", said).status()).isEqualTo(404);

        var kept = cashier.get("/meters/" + meter).ok().json().path("readings");
        assertThat(kept).as("nothing is read").hasSize(1);
    }

    private static UUID photo(Api who) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        return who.upload("/meters/photos", "表.jpg", "image/jpeg", bytes.toByteArray()).ok().id();
    }

    private void read(LocalDate day, int value) {
        reading(day, value).ok();
    }

    private Api.Answer reading(LocalDate day, int value) {
        return cashier.post("/meters/" + meter + "/readings", shown(day, value));
    }

    private static Map<String, Object> shown(LocalDate day, int value) {
        return Map.of(
                "day", day.toString(),
                "value", value,
                "estimated", false,
                "rolledOver", false,
                "confirmed", false);
    }

    private void waterIsCharged() {
        var tariff =
                manager.post(
                                "/tariffs",
                                Map.of(
                                        "communityId", estate.community,
                                        "name", "水费",
                                        "feeItem", "WATER",
                                        "method", "PER_METER",
                                        "rate", 5,
                                        "tiers", List.of(Map.of("above", 15, "rate", 7)),
                                        "rounding", "CENT",
                                        "from", "2020-01-01"))
                        .ok()
                        .id();
        finance.post("/tariffs/" + tariff + "/activation").ok();
    }

    private JsonNode calculated() {
        var prepared =
                cashier.post(
                                "/bill-runs",
                                Map.of(
                                        "communityId", estate.community,
                                        "from", month.toString(),
                                        "months", 1,
                                        "feeItems", List.of("WATER"),
                                        "dueOn", month.plusMonths(2).atDay(28).toString()))
                        .ok()
                        .json();
        await().atMost(SOON).until(() -> statusOf(prepared).equals("REVIEW"));
        return cashier.get("/bill-runs/" + idOf(prepared)).ok().json();
    }

    private void cancelled(String bill) {
        cashier.post("/bills/" + bill + "/void-proposal", Map.of("reason", "读数有误")).ok();
        finance.post("/bills/" + bill + "/void-approval").ok();
    }

    private String statusOf(JsonNode run) {
        return cashier.get("/bill-runs/" + idOf(run)).ok().json().path("status").asString();
    }

    private static String idOf(JsonNode run) {
        return run.path("id").asString();
    }
}
