package linli.billing.meters;

import org.jspecify.annotations.Nullable;

/** How far meters are billed; bills know it. */
public interface BilledReadings {

    /**
     * What was billed of a meter last.
     *
     * @return null when nothing was
     */
    @Nullable MeterUse last(Meter meter);
}
