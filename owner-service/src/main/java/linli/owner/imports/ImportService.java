package linli.owner.imports;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.files.Files;
import linli.chassis.jobs.Job;
import linli.chassis.jobs.Jobs;
import linli.chassis.sheets.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Takes spreadsheets in, starts them once they are mapped, and stops them. */
@Service
public class ImportService {

    private static final int LARGEST_FILE = 20 * 1024 * 1024;

    private final Imports imports;
    private final Files files;
    private final Workbooks workbooks;
    private final Jobs jobs;
    private final MappingMemory memory;
    private final Clock clock;

    ImportService(
            Imports imports,
            Files files,
            Workbooks workbooks,
            Jobs jobs,
            MappingMemory memory,
            Clock clock) {
        this.imports = imports;
        this.files = files;
        this.workbooks = workbooks;
        this.jobs = jobs;
        this.memory = memory;
        this.clock = clock;
    }

    /** Keeps the file, reads its headings and guesses what they mean. Nothing is applied yet. */
    public Import upload(InputStream content, String name, ImportKind kind, Access access)
            throws IOException {
        var file = files.keep(content, name, Workbooks.TYPES, LARGEST_FILE, access);
        files.claim(List.of(file.id()), Import.class, access.newId(), access);
        var preview = preview(file.id(), kind, null);
        var uploaded =
                imports.create(
                        Import.upload(
                                access.newId(),
                                kind,
                                file.id(),
                                name,
                                preview,
                                known(kind, preview),
                                Objects.requireNonNull(access.account().staffId()),
                                access.account().id(),
                                access.at()));
        files.attach(List.of(file.id()), uploaded.reach(), access);
        return uploaded;
    }

    /** Looks at the file again as a person says it is laid out. */
    public Import layOut(UUID id, Layout layout, Access access) {
        var uploaded = imports.get(id, access.onOwn());
        var preview = preview(uploaded.fileId(), uploaded.kind(), layout);
        return imports.move(
                id, access.onOwn(), one -> one.layOut(preview, known(uploaded.kind(), preview)));
    }

    private Preview preview(UUID fileId, ImportKind kind, @Nullable Layout layout) {
        return workbooks.with(fileId, sheet -> Preview.of(sheet, kind, layout));
    }

    /** Sees what would become of every row, and writes none. */
    public Import check(UUID id, Mapping mapping, Access access) {
        var checking = imports.move(id, access.onOwn(), one -> one.check(mapping));
        jobs.submit(
                checking.jobId(), ImportCheck.KIND, checking.fileName(), checking.rows(), access);
        return checking;
    }

    /**
     * @param whole whether nothing is to stay when one row cannot be put in
     */
    public Import start(UUID id, Mapping mapping, boolean whole, Access access) {
        var started =
                imports.move(id, access.onOwn(), one -> one.start(mapping, whole, access.stamp()));
        if (started.layout().headingRow() > 0) {
            memory.remember(started.kind(), started.columns(), mapping, access.at());
        }
        jobs.submit(id, ImportWork.KIND, started.fileName(), started.rows(), access);
        return started;
    }

    /** A file without headings is like no other. */
    private @Nullable Mapping known(ImportKind kind, Preview preview) {
        return preview.layout().headingRow() == 0
                ? null
                : memory.recall(kind, preview.columns()).orElse(null);
    }

    /** Rows that are in stay in. */
    public Import cancel(UUID id, Access access) {
        var running = imports.get(id, access.onOwn());
        jobs.cancel(running.jobId());
        return running;
    }

    /**
     * Puts back what it did, but for what others have changed since or stand on.
     *
     * @throws Refusal.Conflict {@code import.not-over}, {@code import.undo-late}
     */
    public Import undo(UUID id, Access access) {
        var undoing = imports.move(id, access.onOwn(), one -> one.undo(access.at()));
        jobs.submit(undoing.jobId(), ImportUndo.KIND, undoing.fileName(), 0, access);
        return undoing;
    }

    /** How far it has come; null before it was started. */
    public @Nullable Job progress(Import one) {
        return jobs.find(one.jobId()).orElse(null);
    }
}
