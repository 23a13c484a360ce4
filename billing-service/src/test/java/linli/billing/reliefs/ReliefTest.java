package linli.billing.reliefs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import linli.billing.reliefs.Relief.Terms;
import linli.billing.tariffs.FeeItem;
import linli.billing.tariffs.Relieving.Kind;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.estate.KnownUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReliefTest {

    static final Stamp NOW = Stamp.bySystem(Instant.parse("2026-03-02T04:00:00Z"));
    static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    final UUID author = UUID.randomUUID();
    final KnownUnit unit =
            new KnownUnit(
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    UUID.randomUUID(),
                    "3-2-1201",
                    "DWELLING",
                    BigDecimal.TEN);

    @Test
    void somebody_else_confirms_it_and_once() {
        var relief = relief(Kind.VACANCY, "30", null);

        refused("relief.own", () -> relief.confirm(author, NOW));
        refused("relief.state", () -> relief.end(MARCH.plusDays(9), "业主已入住", NOW));
        relief.confirm(UUID.randomUUID(), NOW);

        assertThat(relief.status()).isEqualTo(ReliefStatus.ACTIVE);
        refused("relief.state", () -> relief.refuse("有人居住", NOW));
    }

    @Test
    void it_ends_sooner_and_never_later() {
        var relief = relief(Kind.DISCOUNT, "12.5", MARCH.plusMonths(3));
        relief.confirm(UUID.randomUUID(), NOW);

        refused("relief.longer", () -> relief.end(MARCH.plusMonths(4), "延长", NOW));
        refused("relief.days", () -> relief.end(MARCH, "没有开始", NOW));
        relief.end(MARCH.plusMonths(1), "协议到期", NOW);

        assertThat(relief.to()).isEqualTo(MARCH.plusMonths(1));
        assertThat(relief.decision()).isEqualTo("协议到期");
    }

    @Test
    void all_of_it_is_an_exemption_and_an_exemption_is_of_all() {
        refused("relief.percent", () -> relief(Kind.EXEMPTION, "50", null));
        refused("relief.percent", () -> relief(Kind.VACANCY, "100", null));
        refused("relief.percent", () -> relief(Kind.DISCOUNT, "0", null));
        refused("relief.days", () -> relief(Kind.VACANCY, "30", MARCH));
        refused(
                "relief.once",
                () ->
                        Relief.propose(
                                UUID.randomUUID(),
                                unit,
                                new Terms(
                                        Kind.EXEMPTION,
                                        BigDecimal.valueOf(100),
                                        Set.of(FeeItem.SPECIAL_ASSESSMENT),
                                        MARCH,
                                        "低保户"),
                                null,
                                author,
                                NOW));
    }

    @Test
    void two_meet_where_unit_fee_and_days_do() {
        var first = relief(Kind.VACANCY, "30", MARCH.plusDays(10));

        assertThat(first.meets(relief(Kind.DISCOUNT, "10", null))).isTrue();
        assertThat(first.meets(relief(FeeItem.PROPERTY, MARCH.plusDays(10)))).isFalse();
        assertThat(first.meets(relief(FeeItem.PARKING, MARCH))).isFalse();
        assertThat(first.of(FeeItem.PARKING)).isNull();
    }

    private Relief relief(Kind kind, String percent, @Nullable LocalDate to) {
        return Relief.propose(
                UUID.randomUUID(),
                unit,
                new Terms(
                        kind, new BigDecimal(percent), Set.of(FeeItem.PROPERTY), MARCH, "已办理空置登记"),
                to,
                author,
                NOW);
    }

    private Relief relief(FeeItem item, LocalDate from) {
        return Relief.propose(
                UUID.randomUUID(),
                unit,
                new Terms(Kind.DISCOUNT, BigDecimal.TEN, Set.of(item), from, "协议优惠"),
                null,
                author,
                NOW);
    }

    private static void refused(String code, ThrowingCallable move) {
        assertThatThrownBy(move)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
