package linli.notification.notices.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.audiencelists.AudienceLists;
import linli.chassis.estate.AudienceQuestion;
import linli.chassis.estate.AudienceRequest;
import linli.chassis.estate.AudienceView;
import linli.chassis.estate.Audiences;
import linli.chassis.estate.Audiences.Counted;
import linli.chassis.exports.ExportRequest;
import linli.chassis.exports.Exports;
import linli.chassis.exports.Exports.Started;
import linli.chassis.files.Files;
import linli.chassis.files.StoredFile;
import linli.chassis.print.Language;
import linli.chassis.web.Inline;
import linli.chassis.web.TimelineEntry;
import linli.chassis.web.Versioned;
import linli.contracts.Envelope;
import linli.contracts.notification.NoticeEvent;
import linli.contracts.notification.NoticeEvent.Category;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.OutboxService.Progress;
import linli.notification.notices.Notice;
import linli.notification.notices.Notice.Content;
import linli.notification.notices.Notice.Ways;
import linli.notification.notices.Notice.Words;
import linli.notification.notices.NoticeCommand;
import linli.notification.notices.NoticeSearch;
import linli.notification.notices.NoticeSearch.Filter;
import linli.notification.notices.NoticeService;
import linli.notification.notices.NoticeService.Reaching;
import linli.notification.notices.NoticeStatus;
import linli.notification.notices.Notices;
import linli.notification.notices.Posters;
import linli.notification.notices.Recipient;
import linli.notification.notices.Recipient.Standing;
import linli.notification.notices.Recipients;
import linli.notification.notices.web.ReaderList.ReadersOf;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Notices as the office writes, approves and follows them. */
@RestController
@RequestMapping("/notices")
class NoticeController {

    private final NoticeService service;
    private final Notices notices;
    private final NoticeSearch search;
    private final ReaderList readers;
    private final Exports exports;
    private final Posters posters;
    private final Recipients recipients;
    private final Audiences audiences;
    private final AudienceLists lists;
    private final Files files;

    NoticeController(
            NoticeService service,
            Notices notices,
            NoticeSearch search,
            ReaderList readers,
            Exports exports,
            Posters posters,
            Recipients recipients,
            Audiences audiences,
            AudienceLists lists,
            Files files) {
        this.service = service;
        this.notices = notices;
        this.search = search;
        this.readers = readers;
        this.exports = exports;
        this.posters = posters;
        this.recipients = recipients;
        this.audiences = audiences;
        this.lists = lists;
        this.files = files;
    }

    @GetMapping
    @Allowed({"notice:draft", "notice:approve"})
    Page<NoticeView> list(
            @RequestParam(defaultValue = "") Set<NoticeStatus> status,
            @RequestParam(required = false) @Nullable Category category,
            @RequestParam(required = false) @Nullable UUID community,
            Access access,
            Paging paging) {
        return search.all(new Filter(status, category, community), access, paging)
                .map(notice -> view(notice, access));
    }

    /** Whom an audience has today, before anything is sent. */
    @GetMapping("/audience")
    @Allowed({"notice:draft", "notice:approve"})
    Counted audience(@Valid @ParameterObject AudienceQuestion question, Access access) {
        return service.count(question.audience(), access);
    }

    /** How many of an audience are reached by which channel, and what that costs at the most. */
    @GetMapping("/reach")
    @Allowed({"notice:draft", "notice:approve"})
    ReachingView reach(
            @Valid @ParameterObject AudienceQuestion question,
            @Valid @ParameterObject WordsQuestion words,
            Access access) {
        return ReachingView.of(
                service.reaching(
                        question.audience(),
                        words.category(),
                        words.title() == null ? "" : words.title(),
                        words.titleEn(),
                        access));
    }

    /** The same of a notice that is written. */
    @GetMapping("/{id}/reach")
    @Allowed({"notice:draft", "notice:approve"})
    ReachingView reachOf(@PathVariable UUID id, Access access) {
        return ReachingView.of(service.reaching(id, access));
    }

    /** The entrances (单元) by which the units of a building are told apart. */
    @GetMapping("/entrances")
    @Allowed({"notice:draft", "notice:approve"})
    Set<String> entrances(@RequestParam UUID building, Access access) {
        return audiences.entrances(building, access);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("notice:draft")
    NoticeView draft(@Valid @RequestBody DraftRequest request, Access access) {
        return view(
                service.draft(
                        request.notice().content(),
                        request.notice().audience().audience(),
                        request.supersedes(),
                        access),
                access);
    }

    @GetMapping("/{id}")
    @Allowed({"notice:draft", "notice:approve"})
    NoticeView show(@PathVariable UUID id, Access access) {
        return view(notices.get(id, access), access);
    }

    @PutMapping("/{id}")
    @Allowed("notice:draft")
    NoticeView revise(
            @PathVariable UUID id, @Valid @RequestBody NoticeRequest request, Access access) {
        return view(
                service.revise(id, request.content(), request.audience().audience(), access),
                access);
    }

    @PostMapping("/{id}/submission")
    @Allowed("notice:draft")
    NoticeView submit(@PathVariable UUID id, Access access) {
        return view(service.submit(id, access), access);
    }

    @PostMapping("/{id}/approval")
    @Allowed("notice:approve")
    NoticeView approve(@PathVariable UUID id, Access access) {
        return view(service.approve(id, access), access);
    }

    @PostMapping("/{id}/refusal")
    @Allowed("notice:approve")
    NoticeView refuse(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return view(service.refuse(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/disposal")
    @Allowed("notice:draft")
    NoticeView discard(@PathVariable UUID id, Access access) {
        return view(service.discard(id, access), access);
    }

    @PostMapping("/{id}/withdrawal")
    @Allowed("notice:approve")
    NoticeView withdraw(
            @PathVariable UUID id, @Valid @RequestBody ReasonRequest request, Access access) {
        return view(service.withdraw(id, request.reason(), access), access);
    }

    @PostMapping("/{id}/reminder")
    @Allowed("notice:draft")
    NoticeView remind(
            @PathVariable UUID id,
            @Valid @RequestBody(required = false) @Nullable RemindRequest request,
            Access access) {
        return view(
                service.remind(id, request == null ? Map.of() : request.when(), access), access);
    }

    /** What has not gone out of the house about it waits; what a provider has stays with it. */
    @PostMapping("/{id}/sending/pause")
    @Allowed("notice:draft")
    NoticeView pauseSending(@PathVariable UUID id, Access access) {
        return view(service.pauseSending(id, access), access);
    }

    @PostMapping("/{id}/sending/resumption")
    @Allowed("notice:draft")
    NoticeView resumeSending(@PathVariable UUID id, Access access) {
        return view(service.resumeSending(id, access), access);
    }

    /** What has not gone out of the house about it never does. */
    @PostMapping("/{id}/sending/cancellation")
    @Allowed("notice:draft")
    NoticeView cancelSending(@PathVariable UUID id, Access access) {
        return view(service.cancelSending(id, access), access);
    }

    /** How far what goes out of the house about it has come. */
    @GetMapping("/{id}/sending")
    @Allowed({"notice:draft", "notice:approve"})
    List<Progress> sending(@PathVariable UUID id, Access access) {
        return service.sending(id, access);
    }

    /** How many have not read it, and how many of them a reminder reaches by which channel. */
    @GetMapping("/{id}/reminder")
    @Allowed("notice:draft")
    RemindableView remindable(@PathVariable UUID id, Access access) {
        return RemindableView.of(service.remindable(id, access));
    }

    @GetMapping("/{id}/history")
    @Allowed({"notice:draft", "notice:approve"})
    List<TimelineEntry> history(@PathVariable UUID id, Access access) {
        return notices.history(id, access).stream()
                .map(told -> TimelineEntry.of(told, Step.of(told)))
                .toList();
    }

    /** As it hangs on a wall, with a code by which a phone reads it. */
    @GetMapping(value = "/{id}/poster", produces = MediaType.APPLICATION_PDF_VALUE)
    @Allowed({"notice:draft", "notice:approve"})
    ResponseEntity<byte[]> poster(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String lang,
            @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, required = false)
                    @Nullable String spoken,
            Access access) {
        return posters.print(id, Language.of(lang, spoken), access).shown();
    }

    /** Whom it came to and who has read it, as a file. */
    @PostMapping("/{id}/recipients/exports")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Allowed("notice:draft")
    Started export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<Standing> standing,
            @Valid @RequestBody ExportRequest request,
            Access access) {
        notices.get(id, access);
        return exports.begin(readers, new ReadersOf(id, standing), request, access);
    }

    /** Whom it came to, by unit: those within the caller's scope. */
    @GetMapping("/{id}/recipients")
    @Allowed({"notice:draft", "notice:approve"})
    Page<RecipientView> recipients(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") Set<Standing> standing,
            Access access,
            Paging paging) {
        notices.get(id, access);
        return readers.page(new ReadersOf(id, standing), access, paging).map(RecipientView::of);
    }

    /** How many it came to, have read it and have confirmed it, building by building. */
    @GetMapping("/{id}/figures")
    @Allowed({"notice:draft", "notice:approve"})
    Figures figures(@PathVariable UUID id, Access access) {
        notices.get(id, access);
        var buildings =
                recipients.byBuilding(id, access).stream()
                        .map(one ->
                                new BuildingFigures(
                                        one.buildingId(),
                                        audiences.nameOf(one.buildingId()),
                                        one.people(),
                                        one.read(),
                                        one.confirmed()))
                        .toList();
        return new Figures(
                buildings.stream().mapToLong(BuildingFigures::people).sum(),
                buildings.stream().mapToLong(BuildingFigures::read).sum(),
                buildings.stream().mapToLong(BuildingFigures::confirmed).sum(),
                buildings);
    }

    /** A picture to go with a notice that is not written yet. */
    @PostMapping(path = "/photos", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("notice:draft")
    StoredFile keepPhoto(@RequestParam MultipartFile file, Access access) throws IOException {
        return files.keepPhoto(file.getInputStream(), file.getOriginalFilename(), access);
    }

    @GetMapping("/photos/{id}")
    @Allowed({"notice:draft", "notice:approve"})
    ResponseEntity<Resource> showPhoto(@PathVariable UUID id, Access access) {
        return Inline.show(files.open(id, access));
    }

    private NoticeView view(Notice notice, Access access) {
        return NoticeView.of(
                notice,
                service.allowed(notice, access),
                audiences.shown(
                        notice.audience(),
                        notice.reach(),
                        notice.places(),
                        lists.shown(notice.audience())));
    }

    record WordsRequest(
            @NotBlank @Size(max = 60) String title, @NotBlank @Size(max = 5000) String body) {

        Words words() {
            return new Words(title.strip(), body.strip());
        }
    }

    record NoticeRequest(
            @NotNull Category category,
            @NotNull @Valid WordsRequest chinese,
            @Nullable @Valid WordsRequest english,
            @NotNull @Valid AudienceRequest audience,
            @Nullable @Size(max = 9) List<@NotNull UUID> photos,
            @Nullable Instant publishAt,
            @Nullable Instant expiresAt,
            boolean confirm,
            @Nullable @Valid WaysRequest ways) {

        Content content() {
            return new Content(
                    category,
                    chinese.words(),
                    english == null ? null : english.words(),
                    photos == null ? List.of() : photos,
                    publishAt,
                    expiresAt,
                    confirm,
                    ways == null ? null : ways.ways());
        }
    }

    /**
     * @param by the first one first
     * @param inTurn by the next only when the one before fails; otherwise by each
     */
    record WaysRequest(@NotEmpty @Size(max = 2) List<@NotNull ChannelKind> by, boolean inTurn) {

        Ways ways() {
            return new Ways(by.stream().distinct().toList(), inTurn);
        }
    }

    /** What is written so far of a notice: what a message costs follows from it. */
    record WordsQuestion(
            @NotNull Category category,
            @Nullable @Size(max = 60) String title,
            @Nullable @Size(max = 60) String titleEn) {}

    record DraftRequest(@NotNull @Valid NoticeRequest notice, @Nullable UUID supersedes) {}

    record ReasonRequest(@NotBlank @Size(max = 200) String reason) {}

    /**
     * @param by what it goes out by besides to the inbox
     * @param afterHours how long a channel waits for people to read it in the inbox; absent for not
     *     at all
     */
    record RemindRequest(
            @NotNull @Size(max = 2) Set<@NotNull ChannelKind> by,
            @Nullable @Size(max = 2)
                    Map<ChannelKind, @NotNull @Min(0) @Max(72) Integer> afterHours) {

        Map<ChannelKind, Integer> when() {
            var waits = afterHours == null ? Map.<ChannelKind, Integer>of() : afterHours;
            return by.stream()
                    .collect(
                            Collectors.toMap(
                                    Function.identity(),
                                    channel -> waits.getOrDefault(channel, 0)));
        }
    }

    record RemindableView(long unread, List<ReachView> channels) {

        static RemindableView of(Reaching unread) {
            return new RemindableView(unread.people(), ReachView.of(unread));
        }
    }

    record ReachingView(long people, List<ReachView> channels) {

        static ReachingView of(Reaching reaching) {
            return new ReachingView(reaching.people(), ReachView.of(reaching));
        }
    }

    /**
     * @param noAddress of whom no number or address is known
     * @param optedOut who does not want to be told this way
     * @param segments of one message, at the most; zero for what is not charged by segments
     * @param cents what it costs for all who can be reached, at the most
     */
    record ReachView(
            ChannelKind channel,
            long reachable,
            long noAddress,
            long optedOut,
            int segments,
            long cents) {

        static List<ReachView> of(Reaching some) {
            return some.by().entrySet().stream()
                    .map(one ->
                            new ReachView(
                                    one.getKey(),
                                    one.getValue().reachable(),
                                    one.getValue().noAddress(),
                                    one.getValue().optedOut(),
                                    some.price(one.getKey()).segments(),
                                    one.getValue().reachable() * some.price(one.getKey()).cents()))
                    .toList();
        }
    }

    record WordsView(String title, String body) {

        static WordsView of(Words words) {
            return new WordsView(words.title(), words.body());
        }
    }

    /**
     * @param publishAt when it is, or is wished to be, published; null for as soon as it is
     *     approved
     * @param people how many it came to; null before they are counted
     * @param reason why it was refused or withdrawn; null when it was not
     */
    record NoticeView(
            UUID id,
            long version,
            String number,
            NoticeStatus status,
            Category category,
            WordsView chinese,
            @Nullable WordsView english,
            AudienceView audience,
            List<UUID> photos,
            boolean confirm,
            @Nullable Ways ways,
            Instant createdAt,
            @Nullable Instant publishAt,
            @Nullable Instant publishedAt,
            @Nullable Instant expiresAt,
            @Nullable Instant remindedAt,
            @Nullable Long people,
            @Nullable UUID supersedes,
            @Nullable String reason,
            boolean sendingPaused,
            List<NoticeCommand> allowedCommands)
            implements Versioned {

        static NoticeView of(Notice notice, List<NoticeCommand> allowed, AudienceView audience) {
            var content = notice.content();
            return new NoticeView(
                    notice.id(),
                    notice.version(),
                    notice.number(),
                    notice.status(),
                    content.category(),
                    WordsView.of(content.chinese()),
                    content.english() == null ? null : WordsView.of(content.english()),
                    audience,
                    content.photos(),
                    content.confirm(),
                    content.ways(),
                    notice.createdAt(),
                    notice.publishAt() == null ? content.publishAt() : notice.publishAt(),
                    notice.publishedAt(),
                    content.expiresAt(),
                    notice.remindedAt(),
                    notice.people(),
                    notice.supersedes(),
                    notice.reason(),
                    notice.isSendingPaused(),
                    allowed);
        }
    }

    record RecipientView(
            UUID personId,
            String name,
            String unitLabel,
            Instant at,
            @Nullable Instant readAt,
            boolean confirmed) {

        static RecipientView of(Recipient line) {
            return new RecipientView(
                    line.personId(),
                    line.name(),
                    line.unitLabel(),
                    line.at(),
                    line.readAt(),
                    line.confirmed());
        }
    }

    record Figures(long people, long read, long confirmed, List<BuildingFigures> buildings) {}

    record BuildingFigures(UUID buildingId, String name, long people, long read, long confirmed) {}

    /** What an event says of a notice; what it does not say is absent. */
    record Step(@Nullable String reason, @Nullable Long people, @Nullable Instant publishAt) {

        static Step of(Envelope told) {
            return switch (told.data()) {
                case NoticeEvent.Refused refused -> new Step(refused.reason(), null, null);
                case NoticeEvent.Withdrawn withdrawn -> new Step(withdrawn.reason(), null, null);
                case NoticeEvent.Delivered delivered -> new Step(null, delivered.people(), null);
                case NoticeEvent.Reminded reminded -> new Step(null, reminded.people(), null);
                case NoticeEvent.Scheduled scheduled -> new Step(null, null, scheduled.publishAt());
                default -> new Step(null, null, null);
            };
        }
    }
}
