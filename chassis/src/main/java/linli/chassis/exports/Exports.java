package linli.chassis.exports;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import linli.chassis.operations.Operations;
import org.jspecify.annotations.Nullable;

/**
 * Has lists and other tables written to files. Who takes what home is in the trail before it is
 * written.
 */
public final class Exports {

    private final ExportOrders orders;
    private final Jobs jobs;
    private final Operations operations;

    Exports(ExportOrders orders, Jobs jobs, Operations operations) {
        this.orders = orders;
        this.jobs = jobs;
        this.operations = operations;
    }

    /**
     * The same command again answers with the job that it began before.
     *
     * @param question what narrows the list
     * @throws Refusal.Forbidden for a resident
     */
    public <Q extends Record> Started begin(
            ExportedTable<Q, ?> table, Q question, ExportRequest request, Access access) {
        access.staff();
        var id = access.newId();
        var before = jobs.find(id);
        if (before.isPresent()) {
            return Started.of(before.get());
        }
        table.requireFields(request);
        operations.record(
                access, "list.exported", "export", id.toString(), null, told(table, question));
        orders.keep(id, question, request);
        return Started.of(jobs.submit(id, table.kind(), request.name(), 0, access));
    }

    /** By what it was narrowed; what somebody typed may be a name, so only that something was. */
    private static Map<String, String> told(ExportedTable<?, ?> table, Record question) {
        var told = new LinkedHashMap<String, String>();
        told.put("list", table.kind());
        for (var part : question.getClass().getRecordComponents()) {
            var value = valueOf(part, question);
            if (value != null) {
                told.put(part.getName(), value instanceof String ? "*" : value.toString());
            }
        }
        return told;
    }

    private static @Nullable Object valueOf(RecordComponent part, Record question) {
        try {
            var reader = part.getAccessor();
            reader.setAccessible(true);
            return reader.invoke(question);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A file that is being written.
     *
     * @param id of the job that does it
     */
    public record Started(UUID id) {
        static Started of(Job job) {
            return new Started(job.id());
        }
    }
}
