package linli.contracts.billing;

import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.fasterxml.jackson.annotation.JsonTypeName;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.contracts.Event;
import linli.contracts.Published;

/** Meters (水表、电表) and what was read on them. */
@Published(topic = "billing.meters")
public sealed interface MeterEvent extends Event {

    UUID meterId();

    /**
     * @param feeItem {@code WATER} or {@code ELECTRICITY}
     * @param reading on the day
     */
    @JsonTypeName("meter.installed")
    @JsonClassDescription("A unit has a meter from now on")
    record Installed(
            UUID meterId,
            UUID communityId,
            UUID unitId,
            String feeItem,
            String serial,
            LocalDate on,
            BigDecimal reading)
            implements MeterEvent {}

    /**
     * @param used since the reading before, over a roll-over or a change of the meter
     * @param estimated when nobody could read it
     */
    @JsonTypeName("meter.read")
    @JsonClassDescription("A meter was read")
    record Read(
            UUID meterId,
            UUID unitId,
            String feeItem,
            LocalDate on,
            BigDecimal reading,
            BigDecimal used,
            boolean estimated)
            implements MeterEvent {}

    /**
     * @param last reading of the old one
     * @param first reading of the new one
     */
    @JsonTypeName("meter.changed")
    @JsonClassDescription("A meter was replaced by another one")
    record Changed(
            UUID meterId,
            UUID unitId,
            String serial,
            LocalDate on,
            BigDecimal last,
            BigDecimal first)
            implements MeterEvent {}
}
