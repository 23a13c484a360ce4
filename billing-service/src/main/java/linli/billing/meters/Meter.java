package linli.billing.meters;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.Derived;
import linli.contracts.billing.MeterEvent;
import linli.contracts.billing.MeterEvent.MeterRef;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A place where something of a unit is measured, or of what all share (公共表), such as the lift of a
 * building or the light of a community. Each reading keeps what was counted in all since the first
 * one, so that what was used between any two is their difference, whatever was exchanged or rolled
 * over in between.
 */
@Document("meters")
public class Meter extends Aggregate {

    /** Twenty years of months; older ones stand in the history. */
    private static final int MOST_READINGS = 240;

    /** So many readings say what is usual; of fewer nothing is said. */
    private static final int USUAL_BY = 3;

    /** More than this many times the usual is asked about again. */
    private static final BigDecimal IMPLAUSIBLE = BigDecimal.valueOf(3);

    private final UUID communityId;
    private final @Nullable UUID buildingId;
    private final @Nullable UUID unitId;
    private final String label;
    private final MeterKind kind;
    private String serial;
    private int digits;

    // Not final: Spring Data skips final collections when it reads a document back.
    private List<Reading> readings = new ArrayList<>();

    @Derived private String lastReadOn = "";

    /** By which common ones are found; null for those of units. */
    @Derived private @Nullable UUID commonIn;

    private Meter(
            UUID id,
            UUID communityId,
            @Nullable UUID buildingId,
            @Nullable UUID unitId,
            String label,
            MeterKind kind,
            String serial,
            int digits) {
        super(id);
        this.communityId = communityId;
        this.buildingId = buildingId;
        this.unitId = unitId;
        this.label = label;
        this.kind = kind;
        this.serial = serial;
        this.digits = digits;
    }

    /**
     * What it showed on a day.
     *
     * @param serial of the meter that stood there then
     * @param total what was counted in all since the first reading
     * @param photos of what it showed; null in what an older build kept
     */
    public record Reading(
            LocalDate day,
            String serial,
            BigDecimal value,
            BigDecimal total,
            boolean estimated,
            String by,
            @Nullable List<UUID> photos) {}

    /** What a meter shows at most before it begins again with nothing. */
    public record Face(String serial, int digits) {}

    /**
     * What somebody read.
     *
     * @param estimated nobody could get at it
     * @param rolledOver it began again with nothing since
     * @param confirmed it is so, however unusual
     * @param photos of what it shows
     */
    public record Shown(
            LocalDate day,
            BigDecimal value,
            boolean estimated,
            boolean rolledOver,
            boolean confirmed,
            List<UUID> photos) {

        public Shown(
                LocalDate day,
                BigDecimal value,
                boolean estimated,
                boolean rolledOver,
                boolean confirmed) {
            this(day, value, estimated, rolledOver, confirmed, List.of());
        }
    }

    /**
     * Where it measures.
     *
     * @param buildingId null where it measures for a whole community
     * @param unitId null where it measures what all share
     * @param label of the unit, or what is measured, such as {@code 3号楼电梯}
     */
    public record Spot(
            UUID communityId, @Nullable UUID buildingId, @Nullable UUID unitId, String label) {

        private UUID narrowest() {
            return unitId != null ? unitId : buildingId != null ? buildingId : communityId;
        }
    }

    /** The same meter is not there twice. */
    static UUID idOf(Spot spot, MeterKind kind, String serial) {
        return UUID.nameUUIDFromBytes(
                ("meter " + spot.narrowest() + " " + kind + " " + serial)
                        .getBytes(StandardCharsets.UTF_8));
    }

    static Meter install(
            Spot spot, MeterKind kind, Face face, LocalDate day, BigDecimal value, Stamp stamp) {
        var meter =
                new Meter(
                        idOf(spot, kind, face.serial()),
                        spot.communityId(),
                        spot.buildingId(),
                        spot.unitId(),
                        spot.label(),
                        kind,
                        face.serial(),
                        face.digits());
        meter.requireShows(value, face.digits());
        meter.keep(day, value, BigDecimal.ZERO, false, List.of(), stamp);
        meter.announce(new MeterEvent.Installed(meter.ref(), day, value), stamp);
        return meter;
    }

    /**
     * @param today as the community counts days
     */
    void read(Shown shown, LocalDate today, Stamp stamp) {
        var last = newest();
        requireLater(shown.day(), today);
        requireShows(shown.value(), digits);
        var used = usedSince(last, shown.value(), shown.rolledOver());
        requirePlausible(last, shown, used);
        keep(
                shown.day(),
                shown.value(),
                last.total().add(used),
                shown.estimated(),
                shown.photos(),
                stamp);
        announce(
                new MeterEvent.Read(ref(), shown.day(), shown.value(), used, shown.estimated()),
                stamp);
    }

    /**
     * What was read last was something else.
     *
     * @param billed what was billed of it last; null when nothing was
     */
    void correct(
            BigDecimal value,
            boolean rolledOver,
            String reason,
            @Nullable MeterUse billed,
            Stamp stamp) {
        var wrong = newest();
        if (readings.size() < 2 || !readings.get(readings.size() - 2).serial().equals(serial)) {
            throw new Refusal.Conflict(
                    "meter.first-reading", "What it began with is what it began with");
        }
        if (billed != null && !wrong.day().isAfter(billed.toDay())) {
            throw new Refusal.Conflict(
                    "meter.billed", "The reading of %s is billed".formatted(wrong.day()));
        }
        requireShows(value, digits);
        var before = readings.get(readings.size() - 2);
        var used = usedSince(before, value, rolledOver);
        readings.removeLast();
        keep(
                wrong.day(),
                value,
                before.total().add(used),
                false,
                wrong.photos() == null ? List.of() : wrong.photos(),
                stamp);
        announce(new MeterEvent.ReadingCorrected(ref(), wrong.day(), value, used, reason), stamp);
    }

    /**
     * Another one takes its place.
     *
     * @param lastValue what the old one shows
     * @param value what the new one shows
     */
    void exchange(
            Face face,
            LocalDate day,
            BigDecimal lastValue,
            BigDecimal value,
            LocalDate today,
            Stamp stamp) {
        var last = newest();
        requireCome(day, today);
        if (day.isBefore(last.day())) {
            throw wrongDay("It was read on %s".formatted(last.day()));
        }
        requireShows(lastValue, digits);
        requireShows(value, face.digits());
        if (face.serial().equals(serial)) {
            throw new Refusal.Invalid(
                    "meter.same-serial",
                    "The new one has the number of the old one",
                    List.of(new Refusal.FieldError("serial", "meter.same-serial", null)));
        }
        var total = last.total().add(usedSince(last, lastValue, false));
        var old = serial;
        keep(day, lastValue, total, false, List.of(), stamp);
        serial = face.serial();
        digits = face.digits();
        keep(day, value, total, false, List.of(), stamp);
        announce(new MeterEvent.Exchanged(ref(), day, old, lastValue, value), stamp);
    }

    /** Whether this very reading is its newest: to keep it again changes nothing. */
    public boolean hasShown(Shown shown) {
        return newest().day().equals(shown.day()) && newest().value().compareTo(shown.value()) == 0;
    }

    private void requireLater(LocalDate day, LocalDate today) {
        requireCome(day, today);
        if (!day.isAfter(newest().day())) {
            throw wrongDay("It was read on %s".formatted(newest().day()));
        }
    }

    private static void requireCome(LocalDate day, LocalDate today) {
        if (day.isAfter(today)) {
            throw wrongDay("It is not yet " + day);
        }
    }

    private static Refusal.Invalid wrongDay(String why) {
        return new Refusal.Invalid(
                "meter.day", why, List.of(new Refusal.FieldError("day", "meter.day", null)));
    }

    private void requireShows(BigDecimal value, int figures) {
        if (value.compareTo(BigDecimal.TEN.pow(figures)) >= 0) {
            throw new Refusal.Invalid(
                    "meter.too-many-digits",
                    "It has %d digits".formatted(figures),
                    List.of(new Refusal.FieldError("value", "meter.too-many-digits", null)));
        }
    }

    private BigDecimal usedSince(Reading before, BigDecimal value, boolean rolledOver) {
        var used = value.subtract(before.value());
        if (rolledOver) {
            used = used.add(BigDecimal.TEN.pow(digits));
        }
        if (used.signum() < 0) {
            throw new Refusal.Conflict(
                    "meter.runs-backwards",
                    "It showed %s on %s".formatted(before.value().toPlainString(), before.day()));
        }
        return used;
    }

    private void requirePlausible(Reading last, Shown shown, BigDecimal used) {
        var usual = usualADay();
        var days = BigDecimal.valueOf(ChronoUnit.DAYS.between(last.day(), shown.day()));
        if (!shown.confirmed()
                && usual.filter(most ->
                                used.compareTo(most.multiply(days).multiply(IMPLAUSIBLE)) > 0)
                        .isPresent()) {
            throw new Refusal.Conflict(
                    "meter.implausible",
                    "%s in %s days".formatted(used.toPlainString(), days.toPlainString()));
        }
    }

    /** What is used a day as far as is known; nothing when that says nothing. */
    public Optional<BigDecimal> usualADay() {
        if (readings.size() <= USUAL_BY) {
            return Optional.empty();
        }
        var first = readings.getFirst();
        var used = newest().total().subtract(first.total());
        var days = ChronoUnit.DAYS.between(first.day(), newest().day());
        return days == 0 || used.signum() == 0
                ? Optional.empty()
                : Optional.of(used.divide(BigDecimal.valueOf(days), 6, RoundingMode.HALF_UP));
    }

    /** What it would show on a day, by what is usual; for where nobody can get at it. */
    public @Nullable BigDecimal estimateFor(LocalDate day) {
        var days = ChronoUnit.DAYS.between(newest().day(), day);
        return usualADay()
                .map(usual -> newest().value().add(usual.multiply(BigDecimal.valueOf(days))))
                .map(value -> value.setScale(0, RoundingMode.HALF_UP))
                .orElse(null);
    }

    private void keep(
            LocalDate day,
            BigDecimal value,
            BigDecimal total,
            boolean estimated,
            List<UUID> photos,
            Stamp stamp) {
        readings.add(new Reading(day, serial, value, total, estimated, stamp.by().name(), photos));
        if (readings.size() > MOST_READINGS) {
            readings.removeFirst();
        }
    }

    /**
     * What is to be billed: from what was billed last, else from the first reading, to the last
     * reading of a period.
     *
     * @param billed what was billed of it last; null when nothing was
     * @param begin the first day of the period
     * @param end the first day after it
     * @return nothing when it was not read in the period
     */
    public Optional<MeterUse> use(@Nullable MeterUse billed, LocalDate begin, LocalDate end) {
        var from =
                billed == null
                        ? Optional.of(readings.getFirst())
                        : readings.stream()
                                .filter(one -> !one.day().isAfter(billed.toDay()))
                                .filter(one -> one.total().compareTo(billed.upTo()) == 0)
                                .reduce((_, later) -> later);
        var to =
                readings.stream()
                        .filter(one -> one.day().isBefore(end) && !one.day().isBefore(begin))
                        .reduce((_, later) -> later);
        return from.flatMap(earlier ->
                to.filter(later -> later.day().isAfter(earlier.day()))
                        .map(later -> between(earlier, later)));
    }

    /**
     * What was counted in a period, whatever was billed: from the last reading before it, else from
     * the first one, to the last one in it. So one period begins where the one before ended, and
     * every share of it is reckoned from the same, whenever it is billed.
     *
     * @param begin the first day of the period
     * @param end the first day after it
     * @return nothing when it was not read in the period
     */
    public Optional<MeterUse> useIn(LocalDate begin, LocalDate end) {
        var from =
                readings.stream()
                        .filter(one -> one.day().isBefore(begin))
                        .reduce((_, later) -> later)
                        .orElse(readings.getFirst());
        return readings.stream()
                .filter(one -> !one.day().isBefore(begin) && one.day().isBefore(end))
                .filter(one -> one.day().isAfter(from.day()))
                .reduce((_, later) -> later)
                .map(to -> between(from, to));
    }

    /** What was used between the last two readings; nothing when there is one. */
    public Optional<MeterUse> newestUse() {
        return readings.size() < 2
                ? Optional.empty()
                : Optional.of(between(readings.get(readings.size() - 2), newest()));
    }

    private MeterUse between(Reading earlier, Reading later) {
        return new MeterUse(
                id(),
                later.serial(),
                earlier.day(),
                earlier.value(),
                later.day(),
                later.value(),
                later.total().subtract(earlier.total()),
                later.total(),
                !earlier.serial().equals(later.serial()),
                later.estimated());
    }

    private MeterRef ref() {
        return new MeterRef(id(), communityId, unitId, label, kind.name(), serial);
    }

    @Override
    protected void derive(Instant now) {
        lastReadOn = newest().day().toString();
        commonIn = isCommon() ? communityId : null;
    }

    @Override
    public Reach reach() {
        return Reach.of(communityId, buildingId, unitId);
    }

    private Reading newest() {
        return readings.getLast();
    }

    public UUID communityId() {
        return communityId;
    }

    /** Null where it measures what all share. */
    public @Nullable UUID unitId() {
        return unitId;
    }

    /** Whether it measures what all share, and not for one unit. */
    public boolean isCommon() {
        return unitId == null;
    }

    /** Null where it measures for a whole community. */
    public @Nullable UUID buildingId() {
        return buildingId;
    }

    public String label() {
        return label;
    }

    public MeterKind kind() {
        return kind;
    }

    public String serial() {
        return serial;
    }

    public int digits() {
        return digits;
    }

    /** The oldest first. */
    public List<Reading> readings() {
        return List.copyOf(readings);
    }
}
