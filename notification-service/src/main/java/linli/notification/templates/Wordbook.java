package linli.notification.templates;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.sealing.SealedText;
import linli.notification.preferences.Preference.Language;
import linli.notification.preferences.Preference.Topic;
import linli.notification.templates.MessageKinds.Told;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts what people are told into words. */
@Component
public class Wordbook {

    /** What another instance saved holds here as soon as this. */
    private static final Duration STALE_AT = Duration.ofSeconds(5);

    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);
    private static final int TEMPLATES_KNOWN = 1_000;

    private static final String ENGLISH = "En";
    private static final String NUMBER = "number";

    private final MessageKinds kinds;
    private final LoadingCache<UUID, Optional<Template>> known;

    Wordbook(MessageKinds kinds, Templates templates) {
        this.kinds = kinds;
        this.known =
                Caffeine.newBuilder()
                        .maximumSize(TEMPLATES_KNOWN)
                        .refreshAfterWrite(STALE_AT)
                        .expireAfterWrite(FORGOTTEN_AFTER)
                        .build(templates::find);
    }

    /**
     * What is said.
     *
     * @param subject null where the medium has none
     * @param providerCode under which a provider has the words; null for the one of the settings
     * @param values what was filled in
     */
    public record Filled(
            @Nullable String subject,
            String text,
            @Nullable String providerCode,
            Map<String, String> values) {}

    /** By what a kind goes out besides the inbox, as it is decided now. */
    public Set<Medium> sentBy(String kind) {
        var found = kinds.find(kind);
        return found.stream()
                .flatMap(
                        one -> one.shipped().keySet().stream().map(medium -> new Told(one, medium)))
                .filter(told -> told.kind().isSwitched(told.medium()))
                .filter(this::isSent)
                .map(Told::medium)
                .collect(Collectors.toSet());
    }

    private boolean isSent(Told told) {
        return template(told).orElseGet(() -> Template.of(told)).isSent(told);
    }

    /** What a kind is about; empty for what residents are not told. */
    public Optional<Topic> topicOf(String kind) {
        return kinds.find(kind).flatMap(MessageKind::topic);
    }

    /** The edition that holds now; 0 for the words the platform came with. */
    public int edition(String kind, Medium medium) {
        return told(kind, medium)
                .map(told -> template(told).map(Template::number).orElse(0))
                .orElse(0);
    }

    /**
     * @param edition with the number it had when it was said; null before editions were counted
     */
    public Filled say(
            String kind,
            Medium medium,
            @Nullable Integer edition,
            Map<String, String> parameters,
            Language language) {
        return told(kind, medium)
                .map(told ->
                        fill(
                                told,
                                words(told, edition == null ? 0 : edition),
                                values(told, parameters, language),
                                language))
                .orElseGet(() -> news(parameters, language));
    }

    /** Of what a build told that this one does not tell any more. */
    private static Filled news(Map<String, String> parameters, Language language) {
        var number = parameters.getOrDefault(NUMBER, "");
        var text = language == Language.EN ? "News about " + number : number + " 有新进展";
        return new Filled(null, text.strip(), null, parameters);
    }

    private Optional<Told> told(String kind, Medium medium) {
        return kinds.find(kind)
                .filter(found -> found.shipped(medium).isPresent())
                .map(found -> new Told(found, medium));
    }

    Words words(Told told, int edition) {
        if (edition == 0) {
            return told.shipped();
        }
        var template = template(told);
        if (template.map(Template::number).orElse(0) < edition) {
            // Another instance saved it a moment ago.
            forget(Template.idOf(told));
            template = template(told);
        }
        return template.map(one -> one.words(edition, told)).orElseGet(told::shipped);
    }

    private Optional<Template> template(Told told) {
        return known.get(Template.idOf(told));
    }

    void forget(UUID id) {
        known.invalidate(id);
    }

    static Filled fill(Told told, Words words, Map<String, String> values, Language language) {
        var said = words.in(language);
        var subject = said.subject();
        return new Filled(
                subject == null ? null : filled(subject, values),
                filled(said.text(), values),
                said.providerCode(),
                values);
    }

    private static String filled(String text, Map<String, String> values) {
        return new TemplateText(text).filled(name -> values.getOrDefault(name, ""));
    }

    /**
     * What an event brought, in the words of a language: codes by what they are called, and what
     * has an English name by that. A short message has no more of a value than was counted.
     */
    static Map<String, String> values(
            Told told, Map<String, String> parameters, Language language) {
        var values = new LinkedHashMap<String, String>();
        for (var variable : told.kind().variables().values()) {
            var name = variable.name();
            var value = parameters.get(name);
            if (language == Language.EN) {
                value = parameters.getOrDefault(name + ENGLISH, value);
            }
            if (value != null) {
                var said = variable.said(value, language);
                values.put(
                        name,
                        told.medium().countsSegments() ? cut(said, variable.longest()) : said);
            }
        }
        return values;
    }

    private static String cut(String said, int longest) {
        if (said.length() <= longest || SealedText.isIn(said)) {
            return said;
        }
        var end = longest - 1;
        return said.substring(0, Character.isLowSurrogate(said.charAt(end)) ? end - 1 : end) + "…";
    }
}
