package linli.chassis.audiencelists;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.estate.Estate;
import linli.chassis.files.Files;
import linli.chassis.jobs.Jobs;
import linli.chassis.sheets.SeenText;
import linli.chassis.sheets.Workbooks;
import linli.chassis.timers.OneByOne;
import linli.chassis.timers.Timer;
import org.springframework.web.multipart.MultipartFile;

/** Takes files of units and phone numbers in and has them held against who lives where. */
public final class AudienceListService implements Timer {

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
    public AudienceList upload(UUID communityId, MultipartFile sent, Access access)
            throws IOException {
        var said = SeenText.of(String.valueOf(sent.getOriginalFilename()));
        var name = said.isEmpty() ? "file" : said;
        estate.requirePlace(communityId, null, access);
        var file = files.keep(sent.getInputStream(), name, Workbooks.TYPES, LARGEST_FILE, access);
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
