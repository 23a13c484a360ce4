package linli.notification.templates;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.operations.Operations;
import linli.notification.preferences.Preference.Language;
import linli.notification.templates.MessageKinds.Told;
import linli.notification.templates.Proofreading.Finding;
import linli.notification.templates.Template.Edition;
import linli.notification.templates.Trials.Trial;
import linli.notification.templates.Wordbook.Filled;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Keeps the words of messages, shows how they would read, and tries them out. */
@Service
public class TemplateService {

    private final MessageKinds kinds;
    private final Templates templates;
    private final TemplateSearch search;
    private final Wordbook wordbook;
    private final Operations operations;
    private final Map<UUID, Told> byId = new LinkedHashMap<>();
    private final Map<Medium, Trials> trials = new EnumMap<>(Medium.class);

    TemplateService(
            MessageKinds kinds,
            Templates templates,
            TemplateSearch search,
            Wordbook wordbook,
            Operations operations,
            List<Trials> trials) {
        this.kinds = kinds;
        this.templates = templates;
        this.search = search;
        this.wordbook = wordbook;
        this.operations = operations;
        kinds.told().forEach(told -> byId.put(Template.idOf(told), told));
        trials.forEach(one -> one.media().forEach(medium -> this.trials.put(medium, one)));
    }

    /**
     * The words of a kind by a medium, as they are now.
     *
     * @param number of the edition that holds; 0 for what the platform came with
     * @param editions the newest last
     * @param sent whether such messages go out by it; null where that is no setting
     * @param keptByProvider whether other words need a code of the provider's
     */
    public record State(
            UUID id,
            long version,
            Told told,
            int number,
            boolean edited,
            Words words,
            List<Edition> editions,
            @Nullable Boolean sent,
            boolean keptByProvider) {}

    /** All there are, in the order in which they are declared. */
    public List<State> all() {
        var touched =
                search.all().stream().collect(Collectors.toMap(Template::id, Function.identity()));
        return byId.entrySet().stream()
                .map(one -> state(one.getValue(), Optional.ofNullable(touched.get(one.getKey()))))
                .toList();
    }

    public State get(UUID id) {
        return state(told(id), templates.find(id));
    }

    private Told told(UUID id) {
        var told = byId.get(id);
        if (told == null) {
            throw new Refusal.NotFound("template.not-found", "No template " + id);
        }
        return told;
    }

    private State state(Told told, Optional<Template> touched) {
        var template = touched.orElseGet(() -> Template.of(told));
        return new State(
                template.id(),
                // Who edits it first writes it down as it came: that is version 1.
                touched.map(Template::version).orElse(1L),
                told,
                template.number(),
                template.isEdited(),
                template.words(template.number(), told),
                template.editions(),
                told.kind().isSwitched(told.medium()) ? template.isSent(told) : null,
                keptByProvider(told.medium()));
    }

    private boolean keptByProvider(Medium medium) {
        var by = trials.get(medium);
        return by != null && by.keepsWords(medium);
    }

    /**
     * @throws Refusal.Invalid {@code template.words} with every fault and where it is
     */
    public State edit(UUID id, Words words, Access access) {
        var told = told(id);
        return move(
                id,
                access,
                (template, by) ->
                        template.edit(
                                told, words, keptByProvider(told.medium()), by, access.stamp()));
    }

    public State reset(UUID id, Access access) {
        told(id);
        return move(id, access, (template, by) -> template.reset(by, access.stamp()));
    }

    /** Messages of this kind go out by this medium from now on, or no more. */
    public State send(UUID id, boolean sent, Access access) {
        var told = told(id);
        return move(id, access, (template, _) -> template.send(told, sent, access.stamp()));
    }

    private State move(UUID id, Access access, BiConsumer<Template, String> move) {
        var told = told(id);
        templates.createOnce(Template.of(told));
        // Words are the installation's and lie nowhere: the permission decides, not the scope.
        var moved =
                templates.move(
                        id,
                        access.within(Scope.EVERYTHING),
                        template -> move.accept(template, access.account().name()));
        wordbook.forget(id);
        return state(told, Optional.of(moved));
    }

    /**
     * How words would read.
     *
     * @param real whether they are filled with what somebody was told last, or with samples
     */
    public record Preview(List<Finding> findings, boolean real, Map<Language, Read> by) {}

    /**
     * @param segments of a short message as it reads here; zero where they are not counted
     * @param segmentsAtMost when every value is as long as it may be
     * @param centsAtMost what its provider takes for one of those, as an estimate
     */
    public record Read(Filled filled, int segments, int segmentsAtMost, long centsAtMost) {}

    /** Nothing is saved; what is personal in it is masked. */
    public Preview preview(UUID id, Words words) {
        var told = told(id);
        var findings =
                Proofreading.of(told.kind(), told.medium(), words, keptByProvider(told.medium()));
        var latest = latest(told);
        var by = new EnumMap<Language, Read>(Language.class);
        for (var language : Language.values()) {
            var values = values(told, latest, language);
            var filled = Wordbook.fill(told, words, values, language);
            var counts = told.medium().countsSegments();
            var most =
                    counts
                            ? Proofreading.segmentsAtMost(told.kind(), words.in(language).text())
                            : 0;
            by.put(
                    language,
                    new Read(
                            filled,
                            counts ? Segments.of(filled.text()) : 0,
                            most,
                            most * centsPerSegment(told.medium())));
        }
        return new Preview(findings, latest.isPresent(), by);
    }

    private long centsPerSegment(Medium medium) {
        var by = trials.get(medium);
        return by == null ? 0 : by.centsPerSegment(medium);
    }

    private Optional<Map<String, String>> latest(Told told) {
        var by = trials.get(told.medium());
        return by == null ? Optional.empty() : by.latest(told.kind().code(), told.medium());
    }

    /** What somebody was told last, masked; samples where that brought nothing. */
    private static Map<String, String> values(
            Told told, Optional<Map<String, String>> latest, Language language) {
        var real = Wordbook.values(told, latest.orElseGet(Map::of), language);
        var values = new HashMap<String, String>();
        for (var variable : told.kind().variables().values()) {
            var value = real.get(variable.name());
            if (value != null) {
                values.put(variable.name(), variable.masked(value));
            } else if (latest.isEmpty()) {
                values.put(variable.name(), variable.sample(language));
            }
        }
        return values;
    }

    /**
     * Sends the words that hold now to whoever asks; the ledger has it, marked as a trial.
     *
     * @param to a number or an address of the one who asks; null for the inbox
     */
    public void tryOut(UUID id, Language language, @Nullable String to, Access access) {
        var told = told(id);
        var by = trials.get(told.medium());
        var staffId = access.account().staffId();
        if (by == null || staffId == null) {
            throw new Refusal.Forbidden("template.no-trial", "Only staff try words out");
        }
        if (told.medium() != Medium.INBOX && to == null) {
            throw new Refusal.Invalid(
                    "template.no-address",
                    "Say where it is to go",
                    List.of(new FieldError("to", "template.no-address", null)));
        }
        operations.record(
                access,
                "template.tried",
                "template",
                id.toString(),
                null,
                Map.of("kind", told.kind().code(), "medium", told.medium().name()));
        by.send(
                new Trial(
                        access.newId(),
                        id,
                        told.kind().code(),
                        told.medium(),
                        values(told, latest(told), language),
                        language,
                        staffId,
                        access.account().name(),
                        to));
    }
}
