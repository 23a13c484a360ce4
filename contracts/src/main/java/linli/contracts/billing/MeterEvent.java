package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;
import org.jspecify.annotations.Nullable;

/** Meters (计量表) of units and of what all share, and what was read from them (抄表). */
@Published(topic = "billing.meters")
public sealed interface MeterEvent extends Event {

    MeterRef meter();

    /**
     * @param unitId null where it measures what all share, as the light of a stairwell
     * @param label of the unit it measures, as people say it, or what it is called
     * @param kind such as {@code WATER}
     * @param serial as it stands on the meter
     */
    record MeterRef(
            UUID meterId,
            UUID communityId,
            @Nullable UUID unitId,
            String label,
            String kind,
            String serial) {}

    /**
     * @param value what it showed then
     */
    @JsonTypeName("meter.installed")
    @JsonClassDescription("A unit, or what all share, has a meter from a day on")
    record Installed(MeterRef meter, LocalDate day, BigDecimal value) implements MeterEvent {}

    /**
     * @param used since the reading before
     * @param estimated whether nobody could get at it
     */
    @JsonTypeName("meter.read")
    @JsonClassDescription("A meter was read, or estimated where nobody could get at it")
    record Read(MeterRef meter, LocalDate day, BigDecimal value, BigDecimal used, boolean estimated)
            implements MeterEvent {}

    @JsonTypeName("meter.reading-corrected")
    @JsonClassDescription("The newest reading of a meter was wrong and was not billed yet")
    record ReadingCorrected(
            MeterRef meter, LocalDate day, BigDecimal value, BigDecimal used, String reason)
            implements MeterEvent {}

    /**
     * @param meter with the serial of the new one
     * @param lastValue what the old one showed
     * @param value what the new one shows
     */
    @JsonTypeName("meter.exchanged")
    @JsonClassDescription("A new meter took the place of an old one")
    record Exchanged(
            MeterRef meter, LocalDate day, String oldSerial, BigDecimal lastValue, BigDecimal value)
            implements MeterEvent {}
}
