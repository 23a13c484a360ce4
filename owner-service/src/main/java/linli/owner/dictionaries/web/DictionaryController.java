package linli.owner.dictionaries.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.access.AnyAccount;
import linli.chassis.web.Versioned;
import linli.owner.dictionaries.DeclaredAttribute;
import linli.owner.dictionaries.DeclaredAttribute.Kind;
import linli.owner.dictionaries.DictionaryEntry;
import linli.owner.dictionaries.DictionaryEntry.EntryFacts;
import linli.owner.dictionaries.DictionaryRules;
import linli.owner.dictionaries.DictionarySearch;
import linli.owner.dictionaries.DictionaryService;
import linli.owner.dictionaries.DictionaryService.Effect;
import linli.owner.dictionaries.DictionaryService.Said;
import linli.owner.dictionaries.WordSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
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

@RestController
@RequestMapping("/dictionaries")
class DictionaryController {

    private final DictionaryService service;
    private final DictionarySearch search;
    private final DictionaryRules rules;

    DictionaryController(
            DictionaryService service, DictionarySearch search, DictionaryRules rules) {
        this.service = service;
        this.rules = rules;
        this.search = search;
    }

    /** The dictionaries there are, by name; one whose words no service reads comes last. */
    @GetMapping
    @AnyAccount
    List<DictionaryView> list() {
        var known = rules.known();
        return Stream.concat(
                        known.stream().sorted(),
                        search.names().stream().filter(name -> !known.contains(name)))
                .map(name -> new DictionaryView(name, known.contains(name)))
                .toList();
    }

    @GetMapping("/{dictionary}/entries")
    @AnyAccount
    List<EntryView> entries(@PathVariable String dictionary) {
        return search.entries(dictionary).stream().map(this::view).toList();
    }

    /** What the words of this dictionary have besides their labels. */
    @GetMapping("/{dictionary}/attributes")
    @AnyAccount
    List<AttributeView> attributes(@PathVariable String dictionary) {
        return rules.attributesOf(dictionary).stream().map(AttributeView::of).toList();
    }

    @PostMapping("/{dictionary}/entries")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed("dictionary:write")
    EntryView add(
            @PathVariable String dictionary,
            @Valid @RequestBody AddRequest request,
            Access access) {
        return view(service.add(dictionary, request.code(), request.facts().toFacts(), access));
    }

    @PutMapping("/entries/{id}")
    @Allowed("dictionary:write")
    EntryView describe(
            @PathVariable UUID id, @Valid @RequestBody FactsRequest request, Access access) {
        return view(service.describe(id, request.toFacts(), access));
    }

    /**
     * What a workbook or a CSV file of words has, as texts; nothing is kept of it. What its columns
     * mean the caller says, by sending the words to {@code words}.
     */
    @PostMapping(path = "/sheets", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Allowed("dictionary:write")
    WordSheet sheet(@RequestParam MultipartFile file) throws IOException {
        return WordSheet.of(file.getInputStream());
    }

    /**
     * Takes many words at once, all of them or none; says first what would become of them. The same
     * words once more change nothing.
     */
    @PostMapping("/{dictionary}/words")
    @Allowed("dictionary:write")
    List<Effect> take(
            @PathVariable String dictionary,
            @Valid @RequestBody WordsRequest request,
            Access access) {
        var words =
                request.words().stream()
                        .map(one -> new Said(one.code(), one.facts().toFacts()))
                        .toList();
        return service.take(dictionary, words, request.apply(), access);
    }

    private EntryView view(DictionaryEntry entry) {
        return EntryView.of(entry, service.isInUse(entry));
    }

    /**
     * @param apply false to see only what would become of them
     */
    record WordsRequest(
            @NotEmpty @Size(max = WordSheet.MOST_ROWS) List<@NotNull @Valid AddRequest> words,
            boolean apply) {}

    /**
     * @param known its words have a meaning to a service, which declares their attributes
     */
    record DictionaryView(String name, boolean known) {}

    record AddRequest(
            @NotBlank @Pattern(regexp = "[A-Z0-9_]{1,40}") String code,
            @NotNull @Valid FactsRequest facts) {}

    record FactsRequest(
            @NotBlank @Size(max = 60) String labelZh,
            @NotBlank @Size(max = 80) String labelEn,
            @Nullable @Size(max = 40) String parent,
            @NotNull @Size(max = 20)
                    Map<
                                    @NotBlank @Size(max = 40)
                                    @Pattern(regexp = "[A-Za-z][A-Za-z0-9]*") String,
                                    @NotNull @Size(max = 200) String>
                            attributes,
            @Min(0) @Max(100_000) int position,
            boolean active,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {

        EntryFacts toFacts() {
            return new EntryFacts(
                    labelZh, labelEn, parent, attributes, position, active, from, until);
        }
    }

    /**
     * @param values of an {@code ENUM} what it may be, of a {@code REFERENCE} the one dictionary
     *     whose words it may name; empty otherwise
     */
    record AttributeView(String name, Kind kind, boolean required, List<String> values) {
        static AttributeView of(DeclaredAttribute attribute) {
            return new AttributeView(
                    attribute.name(), attribute.kind(), attribute.required(), attribute.values());
        }
    }

    /**
     * @param from first day, of the group's own days, on which new records may have it
     * @param until last such day
     * @param inUse whether new records may have it today: it is active and within its days
     */
    record EntryView(
            UUID id,
            long version,
            String dictionary,
            String code,
            String labelZh,
            String labelEn,
            @Nullable String parent,
            Map<String, String> attributes,
            int position,
            boolean active,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean inUse)
            implements Versioned {

        static EntryView of(DictionaryEntry entry, boolean inUse) {
            var facts = entry.facts();
            return new EntryView(
                    entry.id(),
                    entry.version(),
                    entry.dictionary(),
                    entry.code(),
                    facts.labelZh(),
                    facts.labelEn(),
                    facts.parent(),
                    facts.attributes(),
                    facts.position(),
                    facts.active(),
                    facts.from(),
                    facts.until(),
                    inUse);
        }
    }
}
