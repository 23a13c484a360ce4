package linli.notification.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** All kinds of messages, with their variables and the words they came with. */
@Component
public class MessageKinds {

    private static final String DECLARED_IN = "message-templates.json";

    private final Map<String, MessageKind> byCode = new LinkedHashMap<>();

    MessageKinds(JsonMapper json) {
        try (var declared = new ClassPathResource(DECLARED_IN).getInputStream()) {
            var all = json.readValue(declared, Declared.class);
            var variables = new LinkedHashMap<String, Variable>();
            all.variables().forEach(one -> variables.put(one.name(), one));
            all.kinds().forEach(one -> byCode.put(one.code(), one.kind(variables)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Declared(List<Variable> variables, List<DeclaredKind> kinds) {}

    /**
     * @param free which of its variables somebody wrote, though they are no personal ones elsewhere
     */
    private record DeclaredKind(
            String code,
            MessageKind.To to,
            String zh,
            String en,
            List<String> variables,
            @Nullable List<String> free,
            EnumMap<Medium, Words> words) {

        MessageKind kind(Map<String, Variable> known) {
            var own = new LinkedHashMap<String, Variable>();
            for (var name : variables) {
                var variable = Objects.requireNonNull(known.get(name), name);
                own.put(name, free != null && free.contains(name) ? variable.free() : variable);
            }
            return new MessageKind(code, to, zh, en, own, words);
        }
    }

    public Collection<MessageKind> all() {
        return byCode.values();
    }

    public Optional<MessageKind> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** Every template there is: a kind told by a medium. */
    List<Told> told() {
        var told = new ArrayList<Told>();
        for (var kind : all()) {
            kind.shipped().keySet().forEach(medium -> told.add(new Told(kind, medium)));
        }
        return told;
    }

    /** A kind of message as it is told by one medium: what a template is of. */
    public record Told(MessageKind kind, Medium medium) {

        Words shipped() {
            return kind.shipped(medium).orElseThrow();
        }
    }
}
