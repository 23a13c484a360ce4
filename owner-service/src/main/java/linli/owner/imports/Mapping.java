package linli.owner.imports;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.estate.PlaceNames;
import linli.chassis.sheets.Line;
import org.jspecify.annotations.Nullable;

/**
 * Where each field comes from.
 *
 * @param sources by field's name
 */
public record Mapping(Map<String, Source> sources) {

    /**
     * One of the two: a column of the file, or the same value for every row.
     *
     * @param column heading of the column
     */
    public record Source(@Nullable String column, @Nullable String constant) {}

    /** What the headings suggest; a person corrects it. */
    static Mapping guess(ImportKind kind, List<String> columns) {
        var guessed = new LinkedHashMap<String, Source>();
        for (var field : kind.fields()) {
            // In the order of the aliases: a region is headed so before it is headed as a district.
            field.aliases().stream()
                    .flatMap(
                            alias -> columns.stream().filter(column -> plain(column).equals(alias)))
                    .findFirst()
                    .ifPresent(column -> guessed.put(field.name(), new Source(column, null)));
        }
        return new Mapping(guessed);
    }

    /**
     * By what files with the same headings are known again, however these are spaced or written.
     */
    static String headingsOf(ImportKind kind, List<String> columns) {
        var headings = columns.stream().map(Mapping::plain).toList();
        return UUID.nameUUIDFromBytes((kind + " " + headings).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    /**
     * @param headings by field's name, as {@link #columns()} has them
     */
    static Mapping recalled(Map<String, String> headings, List<String> columns) {
        var recalled = new LinkedHashMap<String, Source>();
        headings.forEach((field, heading) ->
                columns.stream()
                        .filter(column -> plain(column).equals(heading))
                        .findFirst()
                        .ifPresent(column -> recalled.put(field, new Source(column, null))));
        return new Mapping(recalled);
    }

    /** From which heading each field comes that comes from one. */
    Map<String, String> columns() {
        var headings = new LinkedHashMap<String, String>();
        sources.forEach((field, source) -> {
            if (source.column() != null) {
                headings.put(field, plain(source.column()));
            }
        });
        return headings;
    }

    /**
     * @throws Refusal.Invalid naming every field that is unknown, missing or from no column
     */
    void require(ImportKind kind, List<String> columns) {
        var errors = new ArrayList<FieldError>();
        var known = kind.fields().stream().map(Enum::name).toList();
        sources.forEach((field, source) -> {
            if (!known.contains(field)) {
                errors.add(new FieldError(field, "unknown", null));
            } else if (source.column() != null && !columns.contains(source.column())) {
                errors.add(new FieldError(field, "no-such-column", source.column()));
            }
        });
        sources.forEach((field, source) -> {
            if (source.column() == null && source.constant() == null) {
                errors.add(new FieldError(field, "empty", null));
            }
        });
        for (var field : kind.required()) {
            if (!sources.containsKey(field.name())) {
                errors.add(new FieldError(field.name(), "required", null));
            }
        }
        if (!errors.isEmpty()) {
            throw new Refusal.Invalid("import.mapping", "The mapping does not fit", errors);
        }
    }

    /** The fields of one row; those that are empty are left out. */
    Map<ImportField, String> read(List<String> columns, List<String> cells) {
        var values = new EnumMap<ImportField, String>(ImportField.class);
        sources.forEach((field, source) -> {
            var value =
                    source.constant() != null
                            ? source.constant()
                            : cell(cells, columns.indexOf(source.column()));
            if (!value.isBlank()) {
                values.put(ImportField.valueOf(field), value.strip());
            }
        });
        return values;
    }

    /** Why cells that this mapping reads do not say what they seem to. */
    Map<ImportField, String> faults(List<String> columns, Line line) {
        var faults = new EnumMap<ImportField, String>(ImportField.class);
        sources.forEach((field, source) -> {
            var fault =
                    source.constant() != null
                            ? null
                            : line.faults().get(columns.indexOf(source.column()));
            if (fault != null) {
                faults.put(ImportField.valueOf(field), fault);
            }
        });
        return faults;
    }

    /** The heading from which a field comes; its own name for constants. */
    String columnOf(ImportField field) {
        var source = sources.get(field.name());
        return source == null || source.column() == null ? field.name() : source.column();
    }

    private static String cell(List<String> cells, int index) {
        return index < 0 || index >= cells.size() ? "" : cells.get(index);
    }

    private static String plain(String heading) {
        return PlaceNames.seen(heading).toLowerCase(Locale.ROOT).replaceAll("[\\s_*()：:]", "");
    }
}
