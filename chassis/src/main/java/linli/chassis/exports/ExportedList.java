package linli.chassis.exports;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.Page;
import linli.chassis.Paging;
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
 * A list that can be taken home as a file. A feature says which page follows which and what stands
 * in a row's fields; pages are asked with what the starter may see <em>while</em> it is written. A
 * file cannot be gone on with: after a crash it is written anew.
 *
 * @param <Q> what narrows the list, as its own page asks
 * @param <R> a row, as the API shows it, masked
 */
public abstract class ExportedList<Q extends Record, R> implements JobWork {

    private final String kind;
    private final String permission;
    private final Class<Q> question;
    private final ExportOrders orders;
    private final Map<String, Function<R, ?>> fields = new LinkedHashMap<>();

    /**
     * @param kind such as {@code owners-export}
     * @param permission what the operation needs that begins it
     */
    protected ExportedList(String kind, String permission, Class<Q> question, ExportOrders orders) {
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

    /** A page of the list, on the screen as in the file. */
    public abstract Page<R> page(Q question, Access access, Paging paging);

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
     * @throws Refusal.Invalid for a column that the list does not have
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
            var written = 0L;
            String next = null;
            do {
                if (progress.cancelled()) {
                    throw new Stopped();
                }
                var page = page(asked, progress.access(), new Paging(Paging.MOST, next));
                for (var row : page.items()) {
                    file.row(
                            columns.stream()
                                    .<@Nullable Object>map(column -> column.cell(row))
                                    .toList());
                }
                written += page.items().size();
                progress.reached(written, 0, Map.of());
                next = page.next();
            } while (next != null);
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
