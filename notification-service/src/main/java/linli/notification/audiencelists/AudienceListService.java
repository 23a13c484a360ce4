package linli.notification.audiencelists;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.chassis.jobs.Jobs;
import linli.chassis.sheets.Workbooks;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.stereotype.Service;

/** Takes files of units and phone numbers in and has them held against who lives where. */
@Service
public class AudienceListService implements Timer {

    private static final int LARGEST_FILE = 20 * 1024 * 1024;
    private static final int AT_ONCE = 100;

    private final AudienceLists lists;
    private final AudienceListSearch search;
    private final Files files;
    private final Workbooks workbooks;
    private final Estate estate;
    private final Jobs jobs;
    private final OneByOne submissions = new OneByOne("audience list");

    AudienceListService(
            AudienceLists lists,
            AudienceListSearch search,
            Files files,
            Workbooks workbooks,
            Estate estate,
            Jobs jobs) {
        this.lists = lists;
        this.search = search;
        this.files = files;
        this.workbooks = workbooks;
        this.estate = estate;
        this.jobs = jobs;
    }

    /**
     * Keeps the file until it is checked, which begins at once.
     *
     * @throws Refusal.Invalid {@code audience-list.headings} when no line is headed by unit or
     *     phone
     */
    public AudienceList upload(UUID communityId, InputStream content, String name, Access access)
            throws IOException {
        estate.requirePlace(communityId, null, access);
        var file = files.keep(content, name, Workbooks.TYPES, LARGEST_FILE, access);
        workbooks.with(file.id(), ListSheet::of);
        files.claim(List.of(file.id()), AudienceList.class, access.newId(), access);
        var uploaded =
                lists.create(
                        AudienceList.upload(
                                access.newId(),
                                communityId,
                                file.id(),
                                name,
                                access.staff(),
                                access.stamp()));
        files.attach(List.of(file.id()), uploaded.reach(), access);
        goOn(uploaded);
        return uploaded;
    }

    public Optional<AudienceList> find(UUID id) {
        return lists.find(id);
    }

    /** One that the caller uploaded, or of a community that the caller looks after. */
    public AudienceList get(UUID id, Access access) {
        return lists.find(id)
                .filter(list ->
                        access.scope().covers(list.reach())
                                || access.onOwn().scope().covers(list.reach()))
                .orElseThrow(
                        () -> new Refusal.NotFound("audience-list.not-found", "No list " + id));
    }

    /**
     * One of those lists, to be used.
     *
     * @throws Refusal.NotFound when it is none of those
     * @throws Refusal.Conflict {@code audience-list.unchecked} before it is checked, {@code
     *     audience-list.empty} where nobody was found
     */
    public void requireUsable(UUID id, Access access) {
        get(id, access).requireUsable();
    }

    /** What a crash left between a command and its job goes on. */
    @Override
    public void ring(Instant now) {
        submissions.each(
                search.unchecked(AT_ONCE + submissions.failing()), now, id -> goOn(lists.get(id)));
    }

    private void goOn(AudienceList uploaded) {
        if (uploaded.status() == ListStatus.CHECKING) {
            jobs.submit(
                    uploaded.id(),
                    AudienceListCheck.KIND,
                    uploaded.fileName(),
                    0,
                    uploaded.reach(),
                    uploaded.uploadedBy());
        }
    }
}
