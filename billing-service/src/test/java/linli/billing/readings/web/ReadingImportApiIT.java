package linli.billing.readings.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A file of readings is checked as a whole before anything of it is kept. */
@HouseTest
class ReadingImportApiIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 5, 31);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;

    private AnEstate estate;
    private Api cashier;
    private UUID first;
    private UUID second;
    private UUID third;

    @BeforeEach
    void three_flats_with_water_meters_that_were_read_for_months() {
        estate = new AnEstate(neighbours);
        cashier =
                anybody.as(
                        neighbours.hireIn(estate.community, "收费员", "meter:write", "meter:record"));
        first = meter("3-2-1201", "W-1");
        second = meter("3-2-1202", "W-2");
        third = meter("3-2-1203", "W-3");
    }

    @Test
    void says_everything_that_is_wrong_and_keeps_the_rest_once_somebody_says_so() {
        var uploaded =
                upload(
                        """
                        翠湖花园 五月抄表,,,
                        表号,房号,本期读数,备注
                        W-1,3-2-1201,155,
                        W-2,,130,
                        W-3,,900,漏水
                        W-9,3-2-1203,150,
                        W-1,,156,
                        W-2,3-2-1201,160,
                        W-3,,看不清,
                        """);

        var checked = checked(uploaded);

        assertThat(checked.path("status").asString()).isEqualTo("CHECKED");
        assertThat(checked.path("tally").toString())
                .isEqualTo("{\"rows\":7,\"unusual\":1,\"bad\":5}");
        assertThat(problems(uploaded))
                .containsExactly(
                        "4 本期读数 meter.runs-backwards 130 → 140",
                        "5 本期读数 meter.implausible 900 → 150 ?",
                        "6 表号 reading.meter-unknown W-9 → W-3",
                        "7 表号 reading.twice W-1 → 3",
                        "8 房号 reading.unit-differs 3-2-1201 → 3-2-1202",
                        "9 本期读数 reading.value 看不清 → ");
        assertThat(List.of(shows(first), shows(second), shows(third)))
                .as("nothing is kept yet")
                .containsOnly("140");

        assertThat(start(checked, false, true).problem()).isEqualTo("reading-import.bad-rows");
        start(checked, true, true).ok();

        var done = ended(uploaded);
        assertThat(done.path("kept").toString()).isEqualTo("{\"readings\":2,\"leftOut\":5}");
        assertThat(List.of(shows(first), shows(second), shows(third)))
                .containsExactly("155", "140", "900");
        assertThat(start(done, true, true).problem()).isEqualTo("reading-import.state");
    }

    @Test
    void what_is_unusual_is_left_out_unless_somebody_says_that_it_is_so() {
        var uploaded = upload("表号,读数\nW-1,155\nW-3,900\n");
        var checked = checked(uploaded);

        assertThat(start(checked, false, false).problem()).isEqualTo("reading-import.bad-rows");
        start(checked, true, false).ok();

        assertThat(ended(uploaded).path("kept").toString())
                .isEqualTo("{\"readings\":1,\"leftOut\":1}");
        assertThat(shows(third)).isEqualTo("140");
    }

    @Test
    void a_workbook_by_units_that_is_sent_again_changes_nothing() throws IOException {
        var book = workbook();
        var uploaded = sent(book).ok().json();
        start(checked(uploaded), false, false).ok();
        ended(uploaded);
        assertThat(List.of(shows(first), shows(second))).containsExactly("151.5", "152");

        var again = sent(book).ok().json();
        start(checked(again), false, false).ok();

        assertThat(ended(again).path("kept").toString())
                .isEqualTo("{\"readings\":2,\"leftOut\":0}");
        var readings = cashier.get("/meters/" + first).ok().json().path("readings");
        assertThat(readings).as("begin, four months, May").hasSize(6);
        assertThat(readings.path(0).path("day").asString()).isEqualTo("2026-05-30");
        assertThat(readings.path(0).path("estimated").asBoolean()).isTrue();
    }

    @Test
    void files_that_say_nothing_of_meters_are_refused_at_once() {
        assertThat(sent("姓名,电话\n张伟,138\n".getBytes(StandardCharsets.UTF_8)).problem())
                .isEqualTo("reading-import.headings");
        assertThat(sent(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}).problem())
                .isEqualTo("import.xls");
        var nothing = upload("表号,读数\nW-9,155\n");
        assertThat(start(checked(nothing), true, true).problem())
                .isEqualTo("reading-import.no-rows");
    }

    @Test
    void is_its_uploaders_own_and_reaches_no_further_than_they_do() {
        var uploaded = upload("表号,读数\nW-1,155\n");
        checked(uploaded);
        var colleague = anybody.as(neighbours.hireIn(estate.community, "同事", "meter:record"));
        var elsewhere = anybody.as(neighbours.hireIn(UUID.randomUUID(), "别处", "meter:record"));
        var reader = anybody.as(neighbours.hireIn(estate.community, "只读", "bill:read"));
        var path = "/reading-imports/" + uploaded.path("id").asString();

        assertThat(colleague.get(path).problem()).isEqualTo("reading-import.not-found");
        assertThat(colleague.get(path + "/problems").problem())
                .isEqualTo("reading-import.not-found");
        assertThat(colleague.get("/reading-imports").ok().json().path("items")).isEmpty();
        assertThat(reader.get("/reading-imports").status()).isEqualTo(403);
        assertThat(
                        elsewhere
                                .upload(
                                        query(),
                                        "五月.csv",
                                        "text/csv",
                                        "表号,读数\nW-1,155\n".getBytes(StandardCharsets.UTF_8))
                                .problem())
                .isEqualTo("community.not-found");
        assertThat(cashier.get("/reading-imports").ok().json().path("items")).hasSize(1);
    }

    private UUID meter(String label, String serial) {
        var unit = estate.unit(label, "DWELLING", "60");
        await().atMost(SOON).until(() -> known.unit(unit).isPresent());
        await().atMost(SOON).until(() -> known.community(estate.community).isPresent());
        var meter =
                cashier.post(
                                "/meters",
                                Map.of(
                                        "unitId", unit, "kind", "WATER", "serial", serial, "digits",
                                        5, "day", BEGIN, "value", 100))
                        .ok()
                        .id();
        for (var month = 1; month <= 4; month++) {
            cashier.seen(version(meter))
                    .post(
                            "/meters/" + meter + "/readings",
                            Map.of(
                                    "day", BEGIN.plusMonths(month),
                                    "value", 100 + month * 10,
                                    "estimated", false,
                                    "rolledOver", false,
                                    "confirmed", false))
                    .ok();
        }
        return meter;
    }

    private long version(UUID meter) {
        return cashier.get("/meters/" + meter).ok().version();
    }

    private String shows(UUID meter) {
        var value = cashier.get("/meters/" + meter).ok().json().at("/readings/0/value");
        return value.decimalValue().stripTrailingZeros().toPlainString();
    }

    private String query() {
        return "/reading-imports?community=%s&day=%s".formatted(estate.community, DAY);
    }

    private Api.Answer sent(byte[] content) {
        return cashier.upload(query(), "五月.csv", "text/csv", content);
    }

    /** As Chinese Windows writes it. */
    private JsonNode upload(String csv) {
        return sent(csv.getBytes(Charset.forName("GB18030"))).ok().json();
    }

    private static byte[] workbook() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "Linli", "1.0")) {
            var sheet = book.newWorksheet("五月");
            var rows =
                    new String[][] {
                        {"房号", "表类", "读数", "抄表日期", "是否估抄"},
                        {"3-2-1201", "水表", "151.5", "2026/5/30", "是"},
                        {"3-2-1202", "水表", "152", "", ""}
                    };
            for (var row = 0; row < rows.length; row++) {
                for (var column = 0; column < rows[row].length; column++) {
                    sheet.value(row, column, rows[row][column]);
                }
            }
        }
        return bytes.toByteArray();
    }

    private JsonNode checked(JsonNode uploaded) {
        return after(uploaded, "CHECKING");
    }

    private JsonNode ended(JsonNode started) {
        return after(started, "RUNNING");
    }

    private JsonNode after(JsonNode one, String status) {
        var path = "/reading-imports/" + one.path("id").asString();
        await().atMost(SOON)
                .until(() ->
                        !cashier.get(path).ok().json().path("status").asString().equals(status));
        return cashier.get(path).ok().json();
    }

    private Api.Answer start(JsonNode checked, boolean leaveOut, boolean confirm) {
        return cashier.seen(checked.path("version").asLong())
                .post(
                        "/reading-imports/" + checked.path("id").asString() + "/start",
                        Map.of("leaveOut", leaveOut, "confirm", confirm));
    }

    private List<String> problems(JsonNode uploaded) {
        var path = "/reading-imports/" + uploaded.path("id").asString() + "/problems";
        return cashier.get(path)
                .ok()
                .json()
                .path("items")
                .valueStream()
                .map(one ->
                        "%d %s %s %s → %s%s"
                                .formatted(
                                        one.path("row").asInt(),
                                        one.path("column").asString(),
                                        one.path("code").asString(),
                                        one.path("value").asString(),
                                        one.path("suggestion").asString(""),
                                        one.path("unusual").asBoolean() ? " ?" : ""))
                .toList();
    }
}
