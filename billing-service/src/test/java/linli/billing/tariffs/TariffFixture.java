package linli.billing.tariffs;

import java.time.Instant;
import java.util.UUID;
import linli.billing.tariffs.Tariff.Terms;
import linli.chassis.Stamp;

/** Tariffs for tests of what is charged by them. */
public final class TariffFixture {

    private TariffFixture() {}

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
