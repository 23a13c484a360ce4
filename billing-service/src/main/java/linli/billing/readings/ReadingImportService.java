package linli.billing.readings;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.chassis.jobs.Jobs;
import linli.chassis.sheets.Workbooks;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Service;

/** Takes files of readings in, has them checked, and kept once somebody has seen what is wrong. */
@Service
public class ReadingImportService implements Timer {

    private static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final int AT_ONCE = 100;

    private final ReadingImports imports;
    private final ReadingImportSearch search;
    private final Files files;
    private final Workbooks workbooks;
    private final Estate estate;
    private final Jobs jobs;
    private final OneByOne submissions = new OneByOne("import of readings");

    ReadingImportService(
            ReadingImports imports,
            ReadingImportSearch search,
            Files files,
            Workbooks workbooks,
            Estate estate,
            Jobs jobs) {
        this.imports = imports;
        this.search = search;
        this.files = files;
        this.workbooks = workbooks;
        this.estate = estate;
        this.jobs = jobs;
    }

    /**
     * Keeps the file and has it checked. Nothing is kept of what it says yet.
     *
     * @param day on which it was read, where a row does not say
     */
    public ReadingImport upload(
            UUID communityId, InputStream content, String name, LocalDate day, Access access)
            throws IOException {
        estate.requireCommunity(communityId, access);
        var file = files.keep(content, name, Workbooks.TYPES, LARGEST_FILE, access);
        workbooks.with(file.id(), ReadingSheet::of);
        files.claim(List.of(file.id()), ReadingImport.class, access.newId(), access);
        var uploaded =
                imports.create(
                        ReadingImport.upload(
                                access.newId(),
                                communityId,
                                file.id(),
                                name,
                                day,
                                access.staff(),
                                access.stamp()));
        files.attach(List.of(file.id()), uploaded.reach(), access);
        goOn(uploaded);
        return uploaded;
    }

    /**
     * @param leaveOut rows that cannot be kept are left out; else there must be none
     * @param confirm what is unusual is so; else it is left out as well
     */
    public ReadingImport start(UUID id, boolean leaveOut, boolean confirm, Access access) {
        var started = imports.move(id, access.onOwn(), one -> one.start(leaveOut, confirm));
        goOn(started);
        return started;
    }

    /** Readings that are kept stay. */
    public ReadingImport cancel(UUID id, Access access) {
        var running = imports.get(id, access.onOwn());
        jobs.cancel(running.work());
        return running;
    }

    /** What a crash left between a command and its job goes on. */
    @Override
    public void ring(Instant now) {
        submissions.each(
                search.unfinished(AT_ONCE + submissions.failing()),
                now,
                id -> goOn(imports.get(id)));
    }

    private void goOn(ReadingImport moved) {
        switch (moved.status()) {
            case CHECKING, RUNNING ->
                    jobs.submit(
                            moved.work(),
                            ReadingImportWork.KIND,
                            moved.fileName(),
                            0,
                            moved.reach(),
                            moved.startedBy());
            default -> {
                // It waits for a person, or is over.
            }
        }
    }
}
