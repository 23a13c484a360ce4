package linli.billing.readings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterSearch;
import linli.billing.meters.MeterService;
import linli.billing.readings.ReadingRow.Wrong;
import linli.chassis.access.Access;
import org.jspecify.annotations.Nullable;

/**
 * Finds the meter of each row and tries the reading on it, some rows at a time from the first one
 * on; nothing is kept. A meter is read once in a file.
 */
final class ReadingChecks {

    /**
     * A row, the meter it is of, and what is wrong or unusual; a row without a meter is always
     * wrong.
     */
    record Checked(ReadingRow row, @Nullable UUID meterId, @Nullable Wrong wrong) {

        boolean isGood(boolean confirmed) {
            return wrong == null || confirmed && wrong.isUnusual();
        }
    }

    private final UUID communityId;
    private final ReadingSheet sheet;
    private final MeterSearch meters;
    private final MeterService service;
    private final Map<UUID, Integer> seen = new HashMap<>();

    ReadingChecks(UUID communityId, ReadingSheet sheet, MeterSearch meters, MeterService service) {
        this.communityId = communityId;
        this.sheet = sheet;
        this.meters = meters;
        this.service = service;
    }

    List<Checked> of(List<ReadingRow> rows, Access access) {
        var serials = named(rows, ReadingRow::serial);
        var labels = named(rows, ReadingRow::unit);
        var bySerial =
                meters.bySerial(communityId, serials).stream()
                        .filter(meter -> access.scope().covers(meter.reach()))
                        .collect(Collectors.groupingBy(Meter::serial));
        var byLabel =
                meters.byLabel(communityId, labels).stream()
                        .filter(meter -> access.scope().covers(meter.reach()))
                        .collect(Collectors.groupingBy(Meter::label));
        var checked = new ArrayList<Checked>();
        for (var row : rows) {
            checked.add(
                    row.wrong() != null
                            ? new Checked(row, null, row.wrong())
                            : of(
                                    row,
                                    bySerial.getOrDefault(row.serial(), List.of()),
                                    byLabel.getOrDefault(row.unit(), List.of()),
                                    access));
        }
        return checked;
    }

    private static List<String> named(List<ReadingRow> rows, Function<ReadingRow, String> name) {
        var names = new HashSet<String>();
        rows.stream().map(name).filter(one -> !one.isEmpty()).forEach(names::add);
        return List.copyOf(names);
    }

    private Checked of(ReadingRow row, List<Meter> ofSerial, List<Meter> ofUnit, Access access) {
        var kind = row.kind();
        var here = ofUnit.stream().filter(meter -> kind == null || meter.kind() == kind).toList();
        if (row.serial().isEmpty()) {
            return only(row, here, ReadingField.UNIT, row.unit(), List.of(), access);
        }
        var theirs =
                ofSerial.stream()
                        .filter(meter -> kind == null || meter.kind() == kind)
                        .filter(meter -> row.unit().isEmpty() || meter.label().equals(row.unit()))
                        .toList();
        if (theirs.isEmpty() && !ofSerial.isEmpty() && !row.unit().isEmpty()) {
            return bad(
                    row,
                    ReadingField.UNIT,
                    "reading.unit-differs",
                    row.unit(),
                    told(ofSerial, Meter::label));
        }
        return only(row, theirs, ReadingField.SERIAL, row.serial(), here, access);
    }

    /**
     * @param instead what may be meant where there is none
     */
    private Checked only(
            ReadingRow row,
            List<Meter> found,
            ReadingField field,
            String value,
            List<Meter> instead,
            Access access) {
        if (found.isEmpty()) {
            return bad(row, field, "reading.meter-unknown", value, told(instead, Meter::serial));
        }
        if (found.size() > 1) {
            return bad(row, field, "reading.meter-ambiguous", value, told(found, Meter::serial));
        }
        var meter = found.getFirst();
        var before = seen.putIfAbsent(meter.id(), row.row());
        if (before != null && before != row.row()) {
            return bad(row, field, "reading.twice", value, before.toString());
        }
        return tried(row, meter, access);
    }

    private Checked tried(ReadingRow row, Meter meter, Access access) {
        var shown = Objects.requireNonNull(row.shown());
        if (meter.hasShown(shown)) {
            return new Checked(row, meter.id(), null); // It was kept before: nothing changes.
        }
        var last = meter.readings().getLast();
        var estimate = meter.estimateFor(shown.day());
        var refused = service.refusalOf(meter, shown, access);
        if (refused == null) {
            return new Checked(row, meter.id(), null);
        }
        var column = refused.code().equals("meter.day") ? ReadingField.DAY : ReadingField.VALUE;
        var suggestion =
                switch (refused.code()) {
                    case "meter.day" -> last.day().toString();
                    case "meter.runs-backwards" -> last.value().toPlainString();
                    case "meter.implausible" -> estimate == null ? null : estimate.toPlainString();
                    default -> null;
                };
        var wrong =
                new Wrong(
                        sheet.heading(column),
                        refused.code(),
                        column == ReadingField.DAY
                                ? shown.day().toString()
                                : shown.value().toPlainString(),
                        suggestion,
                        refused.code().equals("meter.implausible"));
        return new Checked(row, meter.id(), wrong);
    }

    private Checked bad(
            ReadingRow row,
            ReadingField field,
            String code,
            String value,
            @Nullable String suggestion) {
        return new Checked(row, null, Wrong.bad(sheet.heading(field), code, value, suggestion));
    }

    private static @Nullable String told(List<Meter> meters, Function<Meter, String> what) {
        var told = meters.stream().map(what).distinct().limit(3).collect(Collectors.joining(" / "));
        return told.isEmpty() ? null : told;
    }
}
