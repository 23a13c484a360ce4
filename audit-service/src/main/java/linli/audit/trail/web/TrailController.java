package linli.audit.trail.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import linli.audit.trail.Entry;
import linli.audit.trail.Entry.Who;
import linli.audit.trail.Notary;
import linli.audit.trail.Trail;
import linli.audit.trail.Trail.Person;
import linli.audit.trail.Trail.Question;
import linli.audit.trail.Trail.Verdict;
import linli.audit.trail.TrailArchives;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.sealing.PersonKeys;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/trail")
class TrailController {

    private static final int PEOPLE_AT_MOST = 20;

    private final Trail trail;
    private final TrailList list;
    private final Notary notary;
    private final TrailArchives archives;
    private final Exports exports;
    private final PersonKeys keys;

    TrailController(
            Trail trail,
            TrailList list,
            Notary notary,
            TrailArchives archives,
            Exports exports,
            PersonKeys keys) {
        this.keys = keys;
        this.trail = trail;
        this.list = list;
        this.notary = notary;
        this.archives = archives;
        this.exports = exports;
    }

    /** Who did what, the newest first. */
    @GetMapping
    @Allowed("audit:read")
    Page<EntryView> find(@Valid @ParameterObject Question question, Access access, Paging paging) {
        return list.page(question, access, paging).map(entry -> EntryView.of(entry, this::opened));
    }

    /** What is sealed in an entry opens within its JSON, where some marks would end a text. */
    private String opened(String json) {
        return keys.open(json, name -> name.replace('"', '＂').replace('\\', '＼'));
    }

    /** The same as a file. */
    @PostMapping("/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("audit:export")
    Started export(
            @Valid @ParameterObject Question question,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        return exports.begin(list, question, request, access);
    }

    /** People by the beginning of their name, to ask what one of them did. */
    @GetMapping("/people")
    @Allowed("audit:read")
    List<Person> people(@RequestParam @NotBlank String q, Access access) {
        return trail.people(q.strip(), PEOPLE_AT_MOST, access);
    }

    @PostMapping("/verification")
    @Allowed("audit:verify")
    Verdict verify(Access access) {
        return notary.verify(access);
    }

    /** By what the trail is signed: whoever checks an archive compares it with this. */
    @GetMapping("/key")
    @AnyAccount
    KeyView key() {
        return new KeyView(notary.key().publicKey());
    }

    /** The whole trail, or what came since, as a file that can be verified without the platform. */
    @PostMapping("/archives")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("audit:export")
    Started archive(@Valid @RequestBody ArchiveRequest request, Access access) {
        return new Started(
                archives.begin(
                        request.name(), request.from() == null ? 1 : request.from(), access));
    }

    /**
     * @param key as X.509 has it (RFC 8410), in Base64
     */
    record KeyView(String key) {}

    /**
     * @param name what the file is called, without its ending
     * @param from position of the first entry; null for the whole trail
     */
    record ArchiveRequest(@NotBlank @Size(max = 60) String name, @Nullable @Positive Long from) {}

    /**
     * @param changes each field that changed, before and after
     */
    record EntryView(
            long position,
            UUID eventId,
            String type,
            String source,
            UUID subject,
            long sequence,
            Instant time,
            Who who,
            @JsonRawValue String changes,
            @JsonRawValue String data,
            String hash) {

        static EntryView of(Entry entry, UnaryOperator<String> opened) {
            return new EntryView(
                    entry.position(),
                    entry.eventId(),
                    entry.type(),
                    entry.source(),
                    entry.subject(),
                    entry.sequence(),
                    entry.time(),
                    entry.who(),
                    opened.apply(entry.changes()),
                    opened.apply(entry.data()),
                    entry.hash());
        }
    }
}
