package linli.notification.audiencelists.web;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.sheets.SeenText;
import linli.notification.audiencelists.AudienceList;
import linli.notification.audiencelists.AudienceList.Missing;
import linli.notification.audiencelists.AudienceListSearch;
import linli.notification.audiencelists.AudienceListService;
import linli.notification.audiencelists.ListStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Files of units and phone numbers, for notices to be narrowed to whom they name. */
@RestController
@RequestMapping("/notices/audience-lists")
class AudienceListController {

    private static final String DRAFT = "notice:draft";

    private final AudienceListService service;
    private final AudienceListSearch search;

    AudienceListController(AudienceListService service, AudienceListSearch search) {
        this.service = service;
        this.search = search;
    }

    /**
     * Takes a file in. It is held against who lives in the community before it can be used, and is
     * not kept longer than that.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(DRAFT)
    AudienceListView upload(
            @RequestParam MultipartFile file, @RequestParam UUID community, Access access)
            throws IOException {
        var said = file.getOriginalFilename();
        var name = said == null ? "" : SeenText.of(said);
        return AudienceListView.of(
                service.upload(
                        community, file.getInputStream(), name.isEmpty() ? "file" : name, access));
    }

    /** The caller's own, the newest first. */
    @GetMapping
    @Allowed(DRAFT)
    Page<AudienceListView> list(Access access, Paging paging) {
        return search.mine(access, paging).map(AudienceListView::of);
    }

    @GetMapping("/{id}")
    @Allowed({DRAFT, "notice:approve"})
    AudienceListView show(@PathVariable UUID id, Access access) {
        return AudienceListView.of(service.get(id, access));
    }

    /**
     * @param rows that name a unit or a number; so are the other counts absent until it is checked
     * @param people who were found by a number
     * @param missing rows of which something was not found
     * @param first the first of those
     */
    record AudienceListView(
            UUID id,
            UUID communityId,
            String fileName,
            Instant createdAt,
            ListStatus status,
            @Nullable Long rows,
            @Nullable Long units,
            @Nullable Long people,
            @Nullable Long missing,
            List<Missing> first) {

        static AudienceListView of(AudienceList list) {
            var found = list.found();
            return new AudienceListView(
                    list.id(),
                    list.communityId(),
                    list.fileName(),
                    list.createdAt(),
                    list.status(),
                    found == null ? null : found.rows(),
                    found == null ? null : found.units(),
                    found == null ? null : found.people(),
                    found == null ? null : found.missing(),
                    found == null ? List.of() : found.first());
        }
    }
}
