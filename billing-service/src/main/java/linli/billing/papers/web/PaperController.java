package linli.billing.papers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import linli.billing.papers.BuildingNotices;
import linli.billing.papers.Papers;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.print.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Papers as PDF, in the language that is asked for or that the browser speaks. */
@RestController
class PaperController {

    private static final String SPOKEN = HttpHeaders.ACCEPT_LANGUAGE;
    private static final String PDF = MediaType.APPLICATION_PDF_VALUE;

    private final Papers papers;
    private final BuildingNotices notices;

    PaperController(Papers papers, BuildingNotices notices) {
        this.papers = papers;
        this.notices = notices;
    }

    /** The receipt of a payment. */
    @GetMapping(value = "/payments/{id}/receipt", produces = PDF)
    @Allowed("bill:read")
    ResponseEntity<byte[]> receipt(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = SPOKEN, required = false) @Nullable String spoken,
            Access access) {
        return papers.receipt(id, Language.of(lang, spoken), access).shown();
    }

    /**
     * What is to be paid for a unit, as far as the caller may see it.
     *
     * @param id of the unit
     */
    @GetMapping(value = "/accounts/{id}/notice", produces = PDF)
    @Allowed("bill:read")
    ResponseEntity<byte[]> notice(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = SPOKEN, required = false) @Nullable String spoken,
            Access access) {
        return papers.notice(id, Language.of(lang, spoken), access).shown();
    }

    /** The letter of a dunning case. */
    @GetMapping(value = "/dunning-cases/{id}/letter", produces = PDF)
    @Allowed("dunning:run")
    ResponseEntity<byte[]> letter(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = SPOKEN, required = false) @Nullable String spoken,
            Access access) {
        return papers.letter(id, Language.of(lang, spoken), access).shown();
    }

    /** The notices of a whole building, in walking order: a job, whose result is the file. */
    @PostMapping("/bill-notices")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("bill:read")
    NoticesView print(
            @Valid @RequestBody NoticesRequest request,
            @RequestHeader(name = SPOKEN, required = false) @Nullable String spoken,
            Access access) {
        return new NoticesView(
                notices.print(request.buildingId(), Language.of(request.lang(), spoken), access)
                        .id());
    }

    record NoticesRequest(@NotNull UUID buildingId, @Nullable @Size(max = 35) String lang) {}

    /**
     * @param jobId of the job that prints them
     */
    record NoticesView(UUID jobId) {}
}
