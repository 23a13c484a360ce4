package linli.billing.meters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import linli.billing.meters.Meter.Face;
import linli.billing.meters.Meter.Shown;
import linli.billing.meters.Meter.Spot;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.time.Calendars;
import org.springframework.stereotype.Service;

/** Installs meters and keeps what is read from them. */
@Service
public class MeterService {

    private final Meters meters;
    private final BilledReadings billed;
    private final Estate estate;
    private final Calendars calendars;

    MeterService(Meters meters, BilledReadings billed, Estate estate, Calendars calendars) {
        this.meters = meters;
        this.billed = billed;
        this.estate = estate;
        this.calendars = calendars;
    }

    /** The same number in the same unit is refused: it is there already. */
    public Meter install(
            UUID unitId,
            MeterKind kind,
            Face face,
            LocalDate day,
            BigDecimal value,
            Access access) {
        return meters.create(
                access,
                () -> {
                    var unit = estate.requireUnit(unitId, access);
                    return Meter.install(
                            new Spot(unit.communityId(), unit.buildingId(), unitId, unit.label()),
                            kind,
                            face,
                            day,
                            value,
                            access.stamp());
                });
    }

    public Meter read(UUID id, Shown shown, Access access) {
        return meters.move(
                id, access, meter -> meter.read(shown, today(meter, access), access.stamp()));
    }

    public Meter correct(
            UUID id, BigDecimal value, boolean rolledOver, String reason, Access access) {
        return meters.move(
                id,
                access,
                meter ->
                        meter.correct(
                                value, rolledOver, reason, billed.last(meter), access.stamp()));
    }

    public Meter exchange(
            UUID id,
            Face face,
            LocalDate day,
            BigDecimal lastValue,
            BigDecimal value,
            Access access) {
        return meters.move(
                id,
                access,
                meter ->
                        meter.exchange(
                                face, day, lastValue, value, today(meter, access), access.stamp()));
    }

    private LocalDate today(Meter meter, Access access) {
        return calendars.dayOf(access.at(), meter.communityId());
    }
}
