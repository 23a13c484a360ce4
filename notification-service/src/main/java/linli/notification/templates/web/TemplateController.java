package linli.notification.templates.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.web.Entered;
import linli.chassis.web.Versioned;
import linli.notification.preferences.Preference.Language;
import linli.notification.templates.Medium;
import linli.notification.templates.MessageKind;
import linli.notification.templates.Template.Edition;
import linli.notification.templates.TemplateService;
import linli.notification.templates.TemplateService.Preview;
import linli.notification.templates.TemplateService.State;
import linli.notification.templates.Variable;
import linli.notification.templates.Words;
import linli.notification.templates.Words.Said;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The words of what people are told. */
@RestController
@RequestMapping("/message-templates")
class TemplateController {

    private static final String WRITE = "dictionary:write";

    private final TemplateService service;

    TemplateController(TemplateService service) {
        this.service = service;
    }

    /** All of them: there are some dozens. */
    @GetMapping
    @Allowed(WRITE)
    List<TemplateRowView> list() {
        return service.all().stream().map(TemplateRowView::of).toList();
    }

    @GetMapping("/{id}")
    @Allowed(WRITE)
    TemplateView show(@PathVariable UUID id) {
        return TemplateView.of(service.get(id));
    }

    /** New words hold from now on; what was told before keeps the words it had. */
    @PutMapping("/{id}")
    @Allowed(WRITE)
    TemplateView edit(
            @PathVariable UUID id, @Valid @RequestBody WordsRequest request, Access access) {
        return TemplateView.of(service.edit(id, request.words(), access));
    }

    /** The words the platform came with hold again. */
    @PostMapping("/{id}/reset")
    @Allowed(WRITE)
    TemplateView reset(@PathVariable UUID id, Access access) {
        return TemplateView.of(service.reset(id, access));
    }

    /** Messages of this kind go out by this medium from now on, or no more. */
    @PutMapping("/{id}/sending")
    @Allowed(WRITE)
    TemplateView send(
            @PathVariable UUID id, @Valid @RequestBody SendingRequest request, Access access) {
        return TemplateView.of(service.send(id, request.sent(), access));
    }

    /** How words would read, and what is wrong with them; nothing is saved. */
    @PostMapping("/{id}/preview")
    @Allowed(WRITE)
    PreviewView preview(@PathVariable UUID id, @Valid @RequestBody WordsRequest request) {
        return PreviewView.of(service.preview(id, request.words()));
    }

    /** Sends the words that hold now to the caller. */
    @PostMapping("/{id}/trial")
    @Allowed(WRITE)
    @ResponseStatus(HttpStatus.ACCEPTED)
    void tryOut(@PathVariable UUID id, @Valid @RequestBody TrialRequest request, Access access) {
        service.tryOut(id, request.language(), Entered.orNone(request.to()), access);
    }

    record WordsRequest(@NotNull @Valid SaidRequest chinese, @NotNull @Valid SaidRequest english) {

        Words words() {
            return new Words(chinese.said(), english.said());
        }
    }

    record SendingRequest(boolean sent) {}

    /**
     * @param subject of an e-mail
     * @param text variables stand in braces, such as {@code {number}}; nothing in it is markup
     * @param providerCode under which an SMS provider has approved these words
     */
    record SaidRequest(
            @Nullable @Size(max = 100) String subject,
            @NotNull @Size(max = 5000) String text,
            @Nullable @Size(max = 40) String providerCode) {

        Said said() {
            return new Said(Entered.orNone(subject), text.strip(), Entered.orNone(providerCode));
        }
    }

    /**
     * @param to the caller's own number or e-mail address; absent for the inbox
     */
    record TrialRequest(
            @NotNull Language language,
            @Nullable @Pattern(regexp = "\\+?[0-9]{6,15}|[^@\\s]{1,64}@[^@\\s]{1,190}")
                    String to) {}

    /**
     * @param edition number of the one that holds; 0 for what the platform came with
     * @param sent whether such messages go out by it; absent where that is no setting
     * @param changedAt null while nobody touched it
     */
    record TemplateRowView(
            UUID id,
            String kind,
            String nameZh,
            String nameEn,
            MessageKind.To to,
            Medium medium,
            int edition,
            boolean edited,
            SaidView chinese,
            SaidView english,
            @Nullable Boolean sent,
            @Nullable Instant changedAt,
            @Nullable String changedBy) {

        static TemplateRowView of(State state) {
            var last = state.editions().isEmpty() ? null : state.editions().getLast();
            var kind = state.told().kind();
            return new TemplateRowView(
                    state.id(),
                    kind.code(),
                    kind.zh(),
                    kind.en(),
                    kind.to(),
                    state.told().medium(),
                    state.number(),
                    state.edited(),
                    SaidView.of(state.words().chinese()),
                    SaidView.of(state.words().english()),
                    state.sent(),
                    last == null ? null : last.at(),
                    last == null ? null : last.by());
        }
    }

    record SaidView(@Nullable String subject, String text, @Nullable String providerCode) {

        static SaidView of(Said said) {
            return new SaidView(said.subject(), said.text(), said.providerCode());
        }
    }

    /**
     * @param editions the newest first
     * @param keptByProvider whether other words need a code under which the provider approved them
     * @param mostSegments of a short message, whatever is filled in; 0 where they are not counted
     */
    record TemplateView(
            UUID id,
            long version,
            TemplateRowView template,
            List<VariableView> variables,
            List<EditionView> editions,
            boolean keptByProvider,
            boolean hasSubject,
            int mostSegments)
            implements Versioned {

        static TemplateView of(State state) {
            var medium = state.told().medium();
            return new TemplateView(
                    state.id(),
                    state.version(),
                    TemplateRowView.of(state),
                    state.told().kind().variables().values().stream()
                            .map(VariableView::of)
                            .toList(),
                    state.editions().reversed().stream().map(EditionView::of).toList(),
                    state.keptByProvider(),
                    medium.hasSubject(),
                    medium.mostSegments());
        }
    }

    record VariableView(
            String name, String zh, String en, String sampleZh, String sampleEn, boolean personal) {

        static VariableView of(Variable variable) {
            return new VariableView(
                    variable.name(),
                    variable.zh(),
                    variable.en(),
                    variable.sampleZh(),
                    variable.sampleEn(),
                    variable.isPersonal());
        }
    }

    /**
     * @param chinese null where it went back to what the platform came with; so is {@code english}
     */
    record EditionView(
            int number,
            @Nullable SaidView chinese,
            @Nullable SaidView english,
            String by,
            Instant at) {

        static EditionView of(Edition edition) {
            var words = edition.words();
            return new EditionView(
                    edition.number(),
                    words == null ? null : SaidView.of(words.chinese()),
                    words == null ? null : SaidView.of(words.english()),
                    edition.by(),
                    edition.at());
        }
    }

    /**
     * @param real whether it is filled with what somebody was told last, or with samples
     */
    record PreviewView(List<FindingView> findings, boolean real, List<ReadView> read) {

        static PreviewView of(Preview preview) {
            return new PreviewView(
                    preview.findings().stream()
                            .map(one ->
                                    new FindingView(
                                            one.field(),
                                            one.code(),
                                            one.row(),
                                            one.column(),
                                            one.said()))
                            .toList(),
                    preview.real(),
                    Arrays.stream(Language.values())
                            .map(language -> ReadView.of(language, preview))
                            .toList());
        }
    }

    /**
     * @param field such as {@code english.subject}
     * @param row counted from 1; so is the column
     * @param said the name in question, or how much it is
     */
    record FindingView(String field, String code, int row, int column, String said) {}

    record ReadView(
            Language language,
            @Nullable String subject,
            String text,
            int segments,
            int segmentsAtMost,
            long centsAtMost) {

        static ReadView of(Language language, Preview preview) {
            var read = Objects.requireNonNull(preview.by().get(language));
            return new ReadView(
                    language,
                    read.filled().subject(),
                    read.filled().text(),
                    read.segments(),
                    read.segmentsAtMost(),
                    read.centsAtMost());
        }
    }
}
