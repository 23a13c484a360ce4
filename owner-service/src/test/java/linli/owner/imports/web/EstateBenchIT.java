package linli.owner.imports.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.RawInserts;
import org.bson.Document;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;
import tools.jackson.databind.JsonNode;

/**
 * An estate that grows by files: rows a second from the first one read to the last one found, held
 * against reading the very same file and against {@code insertMany} of the very same documents in
 * one run; and how long it then takes to find somebody in the ways people ask. {@code ./linli bench
 * import} and {@code ./linli bench search}.
 */
@HouseTest
class EstateBenchIT {

    private static final String IMPORT = "linli.bench.import";
    private static final String SEARCH = "linli.bench.search";

    /** What one file may hold. */
    private static final int ROWS_A_FILE = 100_000;

    private static final int QUESTIONS = 200;
    private static final String XLSX =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜";
    private static final String GIVEN = "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉玲建国华志春梅海波宁";

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired MongoOperations mongo;

    private final OperatingSystemMXBean machine =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private Api clerk;
    private String garden;
    private int housed;

    @Test
    @EnabledIfSystemProperty(named = IMPORT, matches = "[0-9,]+")
    void how_fast_an_estate_comes_in() throws IOException {
        for (var size : sizes(IMPORT)) {
            anotherGarden();
            grow(size, true);
        }
    }

    @Test
    @EnabledIfSystemProperty(named = SEARCH, matches = "[0-9,]+")
    void how_long_it_takes_to_find_somebody() throws IOException {
        anotherGarden();
        var first = new HashMap<String, Double>();
        for (var size : sizes(SEARCH)) {
            grow(size - housed, false);
            for (var way : ways().entrySet()) {
                var median = median(way.getValue());
                var smallest = first.computeIfAbsent(way.getKey(), key -> median);
                System.out.printf(
                        "BENCH search %,10d  %-12s p50 %.1f ms  / smallest %.2f%n",
                        size, way.getKey(), median, median / smallest);
            }
        }
    }

    private static int[] sizes(String property) {
        return Arrays.stream(System.getProperty(property).split(","))
                .mapToInt(Integer::parseInt)
                .toArray();
    }

    private void anotherGarden() throws IOException {
        clerk =
                anybody.as(
                        neighbours.hire(
                                "资料员", "owner:import", "owner:read", "unit:write", "owner:write"));
        garden = "基准苑" + UUID.randomUUID().toString().substring(0, 8);
        housed = 0;
        imported("COMMUNITIES", file(1, List.of("小区", "片区"), n -> List.of(garden, "城东")), 1);
    }

    private void grow(int by, boolean isTold) throws IOException {
        for (var left = by; left > 0; left -= ROWS_A_FILE) {
            var some = Math.min(left, ROWS_A_FILE);
            var from = housed;
            housed += some;
            var units = file(some, List.of("小区", "楼栋", "单元", "房号", "面积"), n -> unit(from + n));
            var owners =
                    file(
                            some,
                            List.of("小区", "楼栋", "单元", "房号", "姓名", "电话", "身份"),
                            n -> owner(from + n));
            measured("UNITS", "units", units, some, isTold);
            measured("OWNERS", "owners", owners, some, isTold);
        }
    }

    private void measured(String kind, String collection, byte[] file, int rows, boolean isTold)
            throws IOException {
        var processor = machine.getProcessCpuTime();
        var began = System.nanoTime();
        imported(kind, file, rows);
        var perSecond = rows / ((System.nanoTime() - began) / 1e9);
        if (!isTold) {
            return;
        }
        var spent = (machine.getProcessCpuTime() - processor) / 1e9;
        var parsed = parsedPerSecond(file, rows);
        var inserted = RawInserts.perSecond(mongo, collection, new Document());
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "BENCH import %,10d %-7s %,.0f rows/s, %.1f s of processor;"
                        + " ÷ parse %.3f, ÷ insertMany %.3f; %d MB in use%n",
                rows,
                kind,
                perSecond,
                spent,
                perSecond / parsed,
                perSecond / inserted,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private void imported(String kind, byte[] file, int rows) {
        var uploaded = clerk.upload("/imports?kind=" + kind, "estate.xlsx", XLSX, file).ok().json();
        var id = uploaded.path("id").asString();
        var mapping = new LinkedHashMap<String, Object>();
        uploaded.path("mapping")
                .properties()
                .forEach(field ->
                        mapping.put(
                                field.getKey(),
                                Map.of("column", field.getValue().path("column").asString())));
        clerk.post("/imports/" + id + "/start", Map.of("mapping", mapping)).ok();
        var over =
                await().atMost(Duration.ofHours(1))
                        .pollInterval(Duration.ofMillis(200))
                        .until(
                                () -> shown(id),
                                one -> !one.path("status").asString().equals("RUNNING"));
        assertThat(over.path("status").asString()).isEqualTo("DONE");
        assertThat(over.path("created").asInt()).isEqualTo(rows);
    }

    private JsonNode shown(String id) {
        return clerk.get("/imports/" + id).ok().json();
    }

    private static double parsedPerSecond(byte[] file, int rows) throws IOException {
        var began = System.nanoTime();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var lines = workbook.getFirstSheet().openStream()) {
            assertThat(lines.mapToLong(row -> row.getCellText(0).isEmpty() ? 0 : 1).sum())
                    .isEqualTo(rows + 1L);
        }
        return rows / ((System.nanoTime() - began) / 1e9);
    }

    private static byte[] file(int rows, List<String> headings, IntFunction<List<String>> row)
            throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Linli", "1.0")) {
            var sheet = workbook.newWorksheet("名册");
            for (var at = 0; at <= rows; at++) {
                var cells = at == 0 ? headings : row.apply(at - 1);
                for (var column = 0; column < cells.size(); column++) {
                    sheet.value(at, column, cells.get(column));
                }
            }
        }
        return bytes.toByteArray();
    }

    /** Thirty floors of four in two entrances of each building. */
    private static List<String> place(int n) {
        var inBuilding = n % 240;
        var floor = inBuilding / 8 + 1;
        return List.of(
                String.valueOf(n / 240 + 1),
                String.valueOf(inBuilding % 8 / 4 + 1),
                "%d%02d".formatted(floor, inBuilding % 4 + 1));
    }

    private List<String> unit(int n) {
        var place = place(n);
        return List.of(garden, place.get(0), place.get(1), place.get(2), "89.5");
    }

    private List<String> owner(int n) {
        var place = place(n);
        return List.of(garden, place.get(0), place.get(1), place.get(2), name(n), phone(n), "业主");
    }

    private static String name(int n) {
        var random = new Random(n);
        return "" + any(SURNAMES, random) + any(GIVEN, random) + any(GIVEN, random);
    }

    private static char any(String characters, Random random) {
        return characters.charAt(random.nextInt(characters.length()));
    }

    private static String phone(int n) {
        return "139%08d".formatted(n * 7919L % 100_000_000);
    }

    private Map<String, IntFunction<String>> ways() {
        var ways = new LinkedHashMap<String, IntFunction<String>>();
        ways.put("name", EstateBenchIT::name);
        ways.put("surname", n -> name(n).substring(0, 1));
        ways.put("phone", EstateBenchIT::phone);
        ways.put("last four", n -> phone(n).substring(7));
        ways.put("room", n -> String.join("-", place(n)));
        return ways;
    }

    private double median(IntFunction<String> asked) {
        var random = new Random(1);
        var took = new double[QUESTIONS];
        for (var at = 0; at < QUESTIONS; at++) {
            var said = asked.apply(random.nextInt(housed));
            var began = System.nanoTime();
            var found = clerk.get("/owners?limit=20&q=" + said).ok().json().path("items");
            took[at] = (System.nanoTime() - began) / 1e6;
            assertThat(found).as(said).isNotEmpty();
        }
        Arrays.sort(took);
        return took[QUESTIONS / 2];
    }
}
