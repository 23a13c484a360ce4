package linli.owner.owners;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.contracts.owner.OwnerEvent.Relation;
import linli.contracts.owner.OwnerEvent.Share;
import linli.contracts.owner.OwnerEvent.UnitLink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SharesTest {

    static final UUID UNIT = UUID.fromString("00000000-0000-7000-8000-000000000011");
    static final LocalDate MARCH = LocalDate.parse("2026-03-01");

    @Test
    void three_thirds_are_the_whole() {
        assertThatCode(() -> Shares.requireRoom(third(), List.of(third(), third())))
                .doesNotThrowAnyException();
    }

    @Test
    void no_ten_thousandth_is_more_than_the_whole() {
        var sliver = link(Shares.of(1, 10_000), MARCH, null);

        assertThatThrownBy(() -> Shares.requireRoom(sliver, List.of(third(), third(), third())))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refused -> {
                            assertThat(refused.code()).isEqualTo("owner.shares-exceed");
                            assertThat(refused.errors().getFirst().detail()).isEqualTo("1");
                        });
    }

    @Test
    void whoever_sold_makes_room_from_that_day_on() {
        var former = link(Shares.of(1, 1), MARCH.minusYears(9), MARCH);

        assertThatCode(() -> Shares.requireRoom(whole(MARCH, null), List.of(former)))
                .doesNotThrowAnyException();
        assertThatThrownBy(
                        () -> Shares.requireRoom(whole(MARCH.minusDays(1), null), List.of(former)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void there_must_be_room_on_every_day_it_holds() {
        var later = link(Shares.of(1, 2), MARCH.plusYears(1), null);

        assertThatThrownBy(() -> Shares.requireRoom(whole(MARCH, null), List.of(later)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatCode(() -> Shares.requireRoom(whole(MARCH, MARCH.plusYears(1)), List.of(later)))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_not_stated_counts_for_nothing() {
        assertThatCode(() ->
                        Shares.requireRoom(whole(MARCH, null), List.of(link(null, MARCH, null))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"1,2,1/2", "2,4,1/2", "3333,10000,3333/10000", "7,7,1"})
    void is_kept_in_lowest_terms(int numerator, int denominator, String written) {
        assertThat(Shares.text(Shares.of(numerator, denominator))).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"0,2", "-1,2", "3,2", "1,0", "1,1000001"})
    void is_part_of_one_whole(int numerator, int denominator) {
        assertThatThrownBy(() -> Shares.of(numerator, denominator))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refused -> assertThat(refused.code()).isEqualTo("owner.share"));
    }

    private static UnitLink third() {
        return link(Shares.of(1, 3), MARCH, null);
    }

    private static UnitLink whole(LocalDate from, @Nullable LocalDate to) {
        return link(Shares.of(1, 1), from, to);
    }

    private static UnitLink link(@Nullable Share share, LocalDate from, @Nullable LocalDate to) {
        return new UnitLink(UNIT, UNIT, UNIT, Relation.OWNER, true, from, to, share);
    }
}
