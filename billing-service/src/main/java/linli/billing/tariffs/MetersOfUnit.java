package linli.billing.tariffs;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterKind;
import linli.billing.meters.MeterUse;
import linli.chassis.Refusal;

/** What the meters of a unit counted: of all of a kind, or of none. */
public final class MetersOfUnit {

    private MetersOfUnit() {}

    /** Whose one is that was found by units. */
    public static UUID unitOf(Meter meter) {
        return Objects.requireNonNull(meter.unitId());
    }

    /**
     * @param used what one counted; nothing when it was not read
     * @throws Refusal.Invalid {@code tariff.no-meter}, {@code tariff.not-read}
     */
    public static List<MeterUse> used(
            List<Meter> meters, MeterKind kind, Function<Meter, Optional<MeterUse>> used) {
        var measuring = meters.stream().filter(meter -> meter.kind() == kind).toList();
        if (measuring.isEmpty()) {
            throw new Refusal.Invalid("tariff.no-meter", "The unit has no such meter");
        }
        return measuring.stream()
                .map(meter ->
                        used.apply(meter)
                                .orElseThrow(() ->
                                        new Refusal.Invalid(
                                                "tariff.not-read",
                                                "Meter %s was not read".formatted(meter.serial()))))
                .toList();
    }
}
