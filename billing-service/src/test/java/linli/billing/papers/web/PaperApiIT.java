package linli.billing.papers.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.billing.billruns.AnEstate;
import linli.billing.bills.Bill.Charge;
import linli.billing.bills.Bill.Debtor;
import linli.billing.bills.Bill.Line;
import linli.billing.bills.BillService;
import linli.billing.tariffs.Period;
import linli.billing.tariffs.Rounding;
import linli.billing.tariffs.Tariff.Charged;
import linli.billing.tariffs.Tariff.Method;
import linli.chassis.estate.Estate;
import linli.chassis.test.Api;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.test.Neighbours.Person;
import linli.contracts.Money;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people take home or find in their letter box. */
@HouseTest
class PaperApiIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired Api anybody;
    @Autowired Neighbours neighbours;
    @Autowired Estate known;
    @Autowired BillService billing;

    AnEstate estate;
    UUID flat;
    Person zhang;
    Api cashier;

    @BeforeEach
    void a_flat_that_owes() {
        estate = new AnEstate(neighbours);
        flat = estate.unit("3-2-1201", "DWELLING", "89.50");
        zhang = estate.owner(flat, "买买提·𠮷 <艾力>");
        cashier =
                anybody.as(
                        neighbours.hireIn(
                                estate.community,
                                "收费员",
                                "bill:read",
                                "payment:record",
                                "bill:void-propose",
                                "dunning:run"));
        await().atMost(SOON).until(() -> known.unit(flat).isPresent());
        await().atMost(SOON).until(() -> known.peopleOf(List.of(flat)).size() == 1);
    }

    @Test
    void a_receipt_says_what_was_paid_in_figures_and_in_words() throws Exception {
        billed(flat, zhang.id(), 25508, "2026-03-31");
        var paid = pay(30000, 4492);

        var text = textOf(cashier.get("/payments/" + paid + "/receipt").ok());

        assertThat(text)
                .contains("收款收据", "-000001", "3-2-1201", "买买提·〓 <艾力>", "物业服务费", "¥255.08")
                .contains("记入预存", "¥44.92", "¥300.00", "人民币叁佰元整", "现金", "收款人：收费员")
                .doesNotContain("已冲红");
        assertThat(
                        textOf(
                                cashier.with("Accept-Language", "en-GB,en;q=0.8")
                                        .get("/payments/" + paid + "/receipt")
                                        .ok()))
                .contains("Receipt", "Property fee", "RMB 叁佰元整", "Taken by 收费员");
    }

    @Test
    void a_reversed_receipt_is_stamped() throws Exception {
        var paid = pay(10000, 10000);
        cashier.post("/payments/" + paid + "/reversal-proposal", Map.of("reason", "房号选错")).ok();
        var finance =
                anybody.as(
                        neighbours.hireIn(
                                estate.community, "财务主管", "bill:read", "bill:void-approve"));
        finance.post("/payments/" + paid + "/correction-approval", Map.of()).ok();

        assertThat(textOf(cashier.get("/payments/" + paid + "/receipt").ok()))
                .contains("已冲红", "房号选错");
        assertThat(textOf(cashier.get("/payments/" + paid + "/receipt?lang=en").ok()))
                .contains("REVERSED");
    }

    @Test
    void residents_read_their_own_receipts_and_nobody_elses() throws Exception {
        var paid = pay(10000, 10000);
        var tenant = estate.member(flat, "租客");
        var neighbour = estate.owner(estate.unit("3-2-1202", "DWELLING", "70"), "李娜");

        assertThat(textOf(anybody.as(zhang).get("/payments/" + paid + "/receipt").ok()))
                .contains("买买提");
        for (var other : List.of(tenant, neighbour)) {
            assertThat(anybody.as(other).get("/payments/" + paid + "/receipt").problem())
                    .isEqualTo("payment.not-found");
        }
    }

    @Test
    void a_notice_explains_every_open_bill() throws Exception {
        billed(flat, zhang.id(), 25060, "2026-03-31");
        billed(flat, zhang.id(), 10000, "2099-04-30");

        var text = textOf(cashier.get("/accounts/" + flat + "/notice").ok());

        assertThat(text)
                .contains("缴费通知单", "买买提·〓 <艾力>：", "89.5 ㎡ × 2.8 元/㎡·月 × 1 个月 = ¥250.60")
                .contains("已逾期", "2099年4月30日", "¥350.60", "/r/bills");
        assertThat(textOf(anybody.as(zhang).get("/accounts/" + flat + "/notice?lang=en").ok()))
                .contains("Bill notice", "Property fee", "yuan/m²");
    }

    @Test
    void whoever_came_after_does_not_read_what_the_one_before_owes() throws Exception {
        var before = estate.owner(estate.unit("9-9-9", "DWELLING", "50"), "王前");
        billed(flat, before.id(), 7777, "2026-03-31");
        billed(flat, zhang.id(), 25060, "2026-03-31");

        assertThat(textOf(anybody.as(zhang).get("/accounts/" + flat + "/notice").ok()))
                .contains("¥250.60")
                .doesNotContain("¥77.77", "王前");
        try (var both = Loader.loadPDF(cashier.get("/accounts/" + flat + "/notice").ok().bytes())) {
            assertThat(both.getNumberOfPages()).as("one for each of them").isEqualTo(2);
        }
    }

    @Test
    void where_nothing_is_owed_or_to_be_seen_there_is_no_notice() {
        assertThat(cashier.get("/accounts/" + flat + "/notice").problem())
                .isEqualTo("bill-notice.nothing-owed");
        var elsewhere =
                anybody.as(neighbours.hireIn(UUID.randomUUID(), "外人", "bill:read", "dunning:run"));
        assertThat(elsewhere.get("/accounts/" + flat + "/notice").problem())
                .isEqualTo("unit.not-found");
        assertThat(elsewhere.post("/bill-notices", Map.of("buildingId", estate.building)).problem())
                .isEqualTo("building.not-found");
    }

    @Test
    void a_building_comes_as_one_file_in_walking_order() throws Exception {
        var second = estate.unit("3-2-201", "DWELLING", "70");
        var third = estate.unit("3-10-101", "DWELLING", "70");
        var idle = estate.unit("3-1-101", "DWELLING", "70");
        await().atMost(SOON).until(() -> known.unit(idle).isPresent());
        await().atMost(SOON).until(() -> known.building(estate.building).isPresent());
        billed(flat, zhang.id(), 100, "2026-03-31");
        billed(third, null, 300, "2026-03-31");
        billed(second, null, 200, "2026-03-31");

        var job =
                cashier.post("/bill-notices", Map.of("buildingId", estate.building))
                        .ok()
                        .json()
                        .path("jobId")
                        .asString();
        await().atMost(SOON)
                .until(
                        () -> cashier.get("/jobs/" + job).ok().json().path("state").asString(),
                        "DONE"::equals);

        var result = cashier.get("/jobs/" + job + "/result").ok();
        assertThat(result.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''%E7%BC%B4");
        try (var file = Loader.loadPDF(result.bytes())) {
            assertThat(file.getNumberOfPages()).isEqualTo(3);
            var text = new PDFTextStripper().getText(file);
            assertThat(
                            List.of(
                                    text.indexOf("3-2-201"),
                                    text.indexOf("3-2-1201"),
                                    text.indexOf("3-10-101")))
                    .isSorted()
                    .doesNotContain(-1);
        }
    }

    @Test
    void a_letter_asks_for_what_is_owed_now() throws Exception {
        billed(flat, zhang.id(), 25060, "2026-03-31");
        cashier.post("/dunning-cases/rounds", Map.of("communityId", estate.community)).ok();
        var dunned =
                cashier.get("/dunning-cases")
                        .ok()
                        .json()
                        .path("items")
                        .path(0)
                        .path("id")
                        .asString();

        assertThat(textOf(cashier.get("/dunning-cases/" + dunned + "/letter").ok()))
                .contains("催缴函", "买买提", "贰佰伍拾元零陆角", "¥250.60", "已逾期");

        pay(25060, 0);

        assertThat(cashier.get("/dunning-cases/" + dunned + "/letter").problem())
                .isEqualTo("dunning-case.closed");
    }

    private void billed(UUID unit, UUID debtor, long cents, String dueOn) {
        var amount = new Money(cents);
        var yuan = BigDecimal.valueOf(cents, 2);
        billing.charge(
                UUID.randomUUID(),
                new Debtor(
                        estate.community,
                        estate.building,
                        unit,
                        known.unit(unit).orElseThrow().label(),
                        debtor),
                new Charge(
                        "PROPERTY",
                        "物业服务费",
                        "Property fee",
                        List.of(
                                new Line(
                                        "物业服务费",
                                        "Property fee",
                                        new BigDecimal("89.5"),
                                        new Money(280),
                                        amount,
                                        new Charged(
                                                UUID.randomUUID(),
                                                Method.PER_AREA,
                                                new BigDecimal("2.8"),
                                                new BigDecimal("89.50"),
                                                BigDecimal.ONE,
                                                yuan,
                                                Rounding.CENT,
                                                amount,
                                                null,
                                                null,
                                                null,
                                                null))),
                        null,
                        new Period(LocalDate.of(2026, 3, 1), 1)),
                LocalDate.parse(dueOn));
    }

    private String pay(long cents, long prepaid) {
        return cashier.post(
                        "/payments",
                        Map.of(
                                "unitId",
                                flat,
                                "amountCents",
                                cents,
                                "method",
                                "CASH",
                                "prepaidCents",
                                prepaid))
                .ok()
                .json()
                .path("id")
                .asString();
    }

    private static String textOf(Api.Answer paper) throws Exception {
        assertThat(paper.response().headers().firstValue("Content-Type"))
                .contains("application/pdf");
        try (var file = Loader.loadPDF(paper.bytes())) {
            requireItsFonts(file);
            return new PDFTextStripper().getText(file).replaceAll("\\s*\\n\\s*", " ");
        }
    }

    /** Whoever opens it elsewhere has no Chinese font to fall back on. */
    private static void requireItsFonts(PDDocument file) throws Exception {
        for (var page : file.getPages()) {
            var drawn = page.getResources();
            for (var name : drawn.getFontNames()) {
                assertThat(drawn.getFont(name).isEmbedded()).as(name.getName()).isTrue();
            }
        }
    }
}
