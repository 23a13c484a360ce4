package linli.chassis.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportRequest.Column;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Job.State;
import linli.chassis.jobs.JobProgress;
import linli.chassis.jobs.JobWork;
import linli.chassis.sealing.PersonKeys;
import linli.contracts.Money;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be taken home as a file. A feature says which rows follow each other and what
 * stands in a row's fields; they are asked for with what the starter may see <em>while</em> it is
 * written. A file cannot be gone on with: after a crash it is written anew.
 *
 * @param <Q> what narrows it
 * @param <R> a row, as the API would show it, masked
 */
public abstract class ExportedTable<Q extends Record, R> implements JobWork {

    private final String kind;
    private final String permission;
    private final Class<Q> question;
    private final ExportOrders orders;
    private final Map<String, Function<R, ?>> fields = new LinkedHashMap<>();

    /**
     * @param kind such as {@code owners-export}
     * @param permission what the operation needs that begins it
     */
    protected ExportedTable(
            String kind, String permission, Class<Q> question, ExportOrders orders) {
        this.kind = kind;
        this.permission = permission;
        this.question = question;
        this.orders = orders;
    }

    /**
     * @param value a text, number, day, instant, amount, code (an enumeration or truth) or several
     *     of these; null leaves the cell empty
     */
    protected final void field(String name, Function<R, ? extends @Nullable Object> value) {
        fields.put(name, value);
    }

    /**
     * Gives all of its rows, some at a time: memory does not grow with the table.
     *
     * @param access to be asked anew for each part
     */
    protected abstract void each(Q question, Supplier<Access> access, Consumer<List<R>> some);

    @Override
    public final String kind() {
        return kind;
    }

    @Override
    public final String permission() {
        return permission;
    }

    /** Somebody's workbook is no reason for somebody else to wait long. */
    @Override
    public final int atOnce() {
        return 2;
    }

    /**
     * @throws Refusal.Invalid for a column that it does not have
     */
    final void requireFields(ExportRequest request) {
        for (var column : request.columns()) {
            if (!fields.containsKey(column.field())) {
                throw new Refusal.Invalid(
                        "export.column-unknown", "This list has no column " + column.field());
            }
        }
    }

    @Override
    public final void run(Job job, JobProgress progress) throws IOException {
        var order = orders.get(job.id(), question);
        var request = order.request();
        try {
            progress.result(
                    request.name() + request.format().ending(),
                    request.format().type(),
                    out -> write(order.question(), request, progress, out));
        } catch (Stopped byRequest) {
            // The job ends as cancelled, without a file.
        }
    }

    private void write(Q asked, ExportRequest request, JobProgress progress, OutputStream out)
            throws IOException {
        var columns = request.columns().stream().map(this::cells).toList();
        try (var file = TableFile.of(request, out)) {
            var written = new long[1];
            each(
                    asked,
                    progress::access,
                    rows -> {
                        if (progress.cancelled()) {
                            throw new Stopped();
                        }
                        rows.forEach(row -> write(row, columns, file));
                        written[0] += rows.size();
                        progress.reached(written[0], 0, Map.of());
                    });
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private void write(R row, List<Cells<R>> columns, TableFile file) {
        try {
            file.row(columns.stream().<@Nullable Object>map(column -> column.cell(row)).toList());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Cells<R> cells(Column column) {
        var field = fields.get(column.field());
        if (field == null) {
            throw new IllegalStateException("Column " + column.field() + " went with an upgrade");
        }
        return new Cells<>(field, column.byCode(), orders.zone(), orders.keys());
    }

    /** What stands in one column of each row. */
    private record Cells<R>(
            Function<R, ?> field, Map<String, String> words, ZoneId zone, PersonKeys keys) {

        @Nullable Object cell(R row) {
            return said(field.apply(row));
        }

        private @Nullable Object said(@Nullable Object value) {
            return switch (value) {
                case Collection<?> several ->
                        several.stream()
                                .map(one -> String.valueOf(said(one)))
                                .collect(Collectors.joining(" / "));
                case Money amount -> BigDecimal.valueOf(amount.cents(), 2);
                case Instant at -> LocalDateTime.ofInstant(at, zone);
                case Enum<?> code -> inWords(code.name());
                case Boolean truth -> inWords(truth.toString());
                case UUID id -> inWords(id.toString());
                case String text -> inWords(keys.open(text));
                case null, default -> value;
            };
        }

        private String inWords(String code) {
            return words.getOrDefault(code, code);
        }
    }

    @Override
    public final void ended(Job job, State end) {
        orders.forget(job.id());
    }

    @Override
    public final void forget(Job job) {
        orders.forget(job.id());
    }

    private static final class Stopped extends RuntimeException {
        Stopped() {
            super(null, null, false, false);
        }
    }
}
