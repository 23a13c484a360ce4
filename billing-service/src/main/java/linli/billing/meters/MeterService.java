package linli.billing.meters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import linli.billing.meters.Meter.Face;
import linli.billing.meters.Meter.Shown;
import linli.billing.meters.Meter.Spot;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.chassis.time.Calendars;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Installs meters and keeps what is read from them. */
@Service
public class MeterService {

    private final Meters meters;
    private final BilledReadings billed;
    private final Files files;
    private final Estate estate;
    private final Calendars calendars;

    MeterService(
            Meters meters, BilledReadings billed, Files files, Estate estate, Calendars calendars) {
        this.meters = meters;
        this.billed = billed;
        this.files = files;
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
        return install(
                () -> {
                    var unit = estate.requireUnit(unitId, access);
                    return new Spot(unit.communityId(), unit.buildingId(), unitId, unit.label());
                },
                kind,
                face,
                day,
                value,
                access);
    }

    /**
     * One that measures what all share.
     *
     * @param buildingId null where it measures for the whole community
     * @param label what it measures
     */
    public Meter installCommon(
            UUID communityId,
            @Nullable UUID buildingId,
            String label,
            MeterKind kind,
            Face face,
            LocalDate day,
            BigDecimal value,
            Access access) {
        return install(
                () -> {
                    requireArea(communityId, buildingId, access);
                    return new Spot(communityId, buildingId, null, label);
                },
                kind,
                face,
                day,
                value,
                access);
    }

    /**
     * @param spot where it hangs, asked within the command: a repeated one is answered first
     */
    private Meter install(
            Supplier<Spot> spot,
            MeterKind kind,
            Face face,
            LocalDate day,
            BigDecimal value,
            Access access) {
        return meters.create(
                access, () -> Meter.install(spot.get(), kind, face, day, value, access.stamp()));
    }

    private void requireArea(UUID communityId, @Nullable UUID buildingId, Access access) {
        if (buildingId == null) {
            estate.requireCommunity(communityId, access);
            return;
        }
        if (estate.building(buildingId)
                .filter(building -> building.communityId().equals(communityId))
                .filter(building -> access.scope().covers(building.reach()))
                .isEmpty()) {
            throw new Refusal.NotFound("building.not-found", "No building " + buildingId);
        }
    }

    public Meter read(UUID id, Shown shown, Access access) {
        var read =
                meters.move(
                        id,
                        access,
                        meter -> {
                            meter.read(shown, today(meter, access), access.stamp());
                            files.claim(shown.photos(), Meter.class, id, access);
                        });
        files.attach(shown.photos(), read.reach(), access);
        return read;
    }

    /** As a file says it: a reading that is kept already changes nothing. */
    public void readOnce(UUID id, Shown shown, Access access) {
        meters.move(
                id,
                access,
                meter -> {
                    if (!meter.hasShown(shown)) {
                        meter.read(shown, today(meter, access), access.stamp());
                    }
                });
    }

    /**
     * Why a reading would be refused; null where it would be kept. Nothing is.
     *
     * @param tried is not to be used any more
     */
    public @Nullable Refusal refusalOf(Meter tried, Shown shown, Access access) {
        try {
            tried.read(shown, today(tried, access), access.stamp());
            return null;
        } catch (Refusal refused) {
            return refused;
        }
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
