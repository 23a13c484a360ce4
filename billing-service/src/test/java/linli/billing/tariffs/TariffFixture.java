package linli.billing.tariffs;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterUse;
import linli.billing.tariffs.Tariff.Basis;
import linli.billing.tariffs.Tariff.Share;
import linli.billing.tariffs.Tariff.Terms;
import linli.chassis.Stamp;
import org.jspecify.annotations.Nullable;

/** Tariffs for tests of what is charged by them. */
public final class TariffFixture {

    private TariffFixture() {}

    /** A unit of so many square metres whose meters counted this; it has none when they did not. */
    public static Basis unitOf(@Nullable BigDecimal area, MeterUse... used) {
        return new Basis() {

            @Override
            public @Nullable BigDecimal area() {
                return area;
            }

            @Override
            public List<MeterUse> used(MeterKind kind, Period period) {
                return List.of(used);
            }

            @Override
            public Share shareBy(Tariff tariff) {
                throw new IllegalStateException("It shares nothing");
            }
        };
    }

    public static Tariff proposed(UUID communityId, Terms terms) {
        return Tariff.propose(
                UUID.randomUUID(),
                communityId,
                terms,
                null,
                UUID.randomUUID(),
                Stamp.bySystem(Instant.parse("2026-01-01T00:00:00Z")));
    }
}
