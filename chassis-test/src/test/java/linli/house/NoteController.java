package linli.house;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.web.Inline;
import linli.chassis.web.Versioned;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notes over HTTP, with the manners that every service gets from the chassis. */
@RestController
@RequestMapping("/notes")
class NoteController {

    static final int MOST_BYTES = 100_000;

    private static final Listing<Note> LIST =
            Listing.of(Note.class, "notes")
                    .within(Place.COMMUNITIES)
                    .sorted("NEWEST", "writtenAt", Direction.DESC)
                    .declared();

    private final Notes notes;
    private final DocumentStore store;
    private final Files files;

    NoteController(Notes notes, DocumentStore store, Files files) {
        this.notes = notes;
        this.store = store;
        store.declare(LIST);
        this.files = files;
    }

    @GetMapping
    @Allowed("note:read")
    Page<NoteView> list(
            @RequestParam(required = false) @Nullable Instant since,
            @RequestParam(required = false) @Nullable List<Kind> kind,
            Access access,
            Paging paging) {
        return store.list(LIST, "NEWEST")
                .between(since, null)
                .page(access, paging)
                .map(NoteView::of);
    }

    @GetMapping("/{id}")
    @Allowed("note:read")
    NoteView show(@PathVariable UUID id, Access access) {
        return NoteView.of(notes.get(id, access));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("note:write")
    NoteView write(@Valid @RequestBody WriteRequest request, Access access) {
        return NoteView.of(
                notes.create(
                        Note.write(
                                access.newId(),
                                request.communityId(),
                                request.text(),
                                access.stamp())));
    }

    @PutMapping("/{id}")
    @Allowed("note:write")
    NoteView correct(
            @PathVariable UUID id, @Valid @RequestBody CorrectRequest request, Access access) {
        return NoteView.of(
                notes.move(id, access, note -> note.correct(request.text(), access.stamp())));
    }

    @PostMapping(path = "/pictures", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("note:write")
    StoredFile picture(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keep(
                file.getInputStream(),
                String.valueOf(file.getOriginalFilename()),
                Set.of("image/png", "image/jpeg"),
                MOST_BYTES,
                access);
    }

    @GetMapping("/pictures/{id}")
    @Allowed("note:read")
    ResponseEntity<byte[]> picture(@PathVariable UUID id, Access access) throws IOException {
        var content = files.open(id, access);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.file().contentType()))
                .body(content.bytes().getContentAsByteArray());
    }

    @GetMapping("/pictures/{id}/thumbnail")
    @Allowed("note:read")
    ResponseEntity<Resource> small(@PathVariable UUID id, Access access) throws IOException {
        return Inline.show(files.thumbnail(id, access));
    }

    /** Puts a picture where a note of that community would lie. */
    @PostMapping("/pictures/{id}/place")
    @Allowed("note:write")
    void place(@PathVariable UUID id, @Valid @RequestBody PlaceRequest request, Access access) {
        files.claim(List.of(id), Note.class, access.newId(), access);
        files.attach(List.of(id), Reach.community(request.communityId()), access);
    }

    record PlaceRequest(@NotNull UUID communityId) {}

    /** As far as a command gets that ends before it has attached its picture. */
    @PostMapping("/pictures/{id}/claim")
    @Allowed("note:write")
    void claim(@PathVariable UUID id, @Valid @RequestBody ClaimRequest request, Access access) {
        files.claim(List.of(id), Note.class, request.noteId(), access);
    }

    record ClaimRequest(@NotNull UUID noteId) {}

    /** Besides what a note is, one field of each kind that requests have. */
    record WriteRequest(
            @NotNull UUID communityId,
            @NotBlank @Size(max = 100) String text,
            @Nullable @Size(max = 2000) String longer,
            @Nullable Instant at,
            @Nullable LocalDate day,
            @Nullable BigDecimal size,
            @Nullable Kind kind,
            @Nullable @Size(max = 10) Map<String, @Size(max = 100) String> marks,
            @Nullable @Size(max = 10) List<@Size(max = 100) String> tags) {}

    enum Kind {
        SHORT,
        LONG
    }

    record CorrectRequest(@NotBlank @Size(max = 100) String text) {}

    record NoteView(UUID id, long version, String text) implements Versioned {

        static NoteView of(Note note) {
            return new NoteView(note.id(), note.version(), note.text());
        }
    }
}
