package linli.survey.questionnaires.web;

import java.io.IOException;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.audiencelists.AudienceListSearch;
import linli.chassis.audiencelists.AudienceListService;
import linli.chassis.audiencelists.AudienceListView;
import linli.chassis.audiencelists.AudienceLists;
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

/** Files of units and phone numbers, for questionnaires to be narrowed to whom they name. */
@RestController
@RequestMapping("/questionnaires/audience-lists")
class AudienceListController {

    private static final String PERMISSION = "survey:design";

    private final AudienceListService service;
    private final AudienceLists lists;
    private final AudienceListSearch search;

    AudienceListController(
            AudienceListService service, AudienceLists lists, AudienceListSearch search) {
        this.lists = lists;
        this.service = service;
        this.search = search;
    }

    /**
     * Takes a file in. It is held against who lives in the community before it can be used, and is
     * not kept longer than that.
     */
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed(PERMISSION)
    AudienceListView upload(
            @RequestParam MultipartFile file, @RequestParam UUID community, Access access)
            throws IOException {
        return AudienceListView.of(service.upload(community, file, access));
    }

    /** The caller's own, the newest first. */
    @GetMapping
    @Allowed(PERMISSION)
    Page<AudienceListView> list(Access access, Paging paging) {
        return search.mine(access, paging).map(AudienceListView::of);
    }

    @GetMapping("/{id}")
    @Allowed(PERMISSION)
    AudienceListView show(@PathVariable UUID id, Access access) {
        return AudienceListView.of(lists.get(id, access));
    }
}
