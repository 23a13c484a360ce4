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
import java.util.Set;
import linli.notification.templates.Words.Said;
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
     * @param byChoice absent for no
     * @param sent absent for none
     * @param free which of its variables somebody wrote, though they are no personal ones elsewhere
     */
    private record DeclaredKind(
            String code,
            MessageKind.To to,
            String zh,
            String en,
            List<String> variables,
            @Nullable List<String> free,
            @Nullable Boolean byChoice,
            @Nullable Set<Medium> sent,
            EnumMap<Medium, Words> words) {

        MessageKind kind(Map<String, Variable> known) {
            var own = new LinkedHashMap<String, Variable>();
            for (var name : variables) {
                var variable = Objects.requireNonNull(known.get(name), name);
                own.put(name, free != null && free.contains(name) ? variable.free() : variable);
            }
            var kind =
                    new MessageKind(
                            code,
                            to,
                            zh,
                            en,
                            own,
                            words,
                            Boolean.TRUE.equals(byChoice),
                            sent == null ? Set.of() : sent);
            if (to == MessageKind.To.RESIDENT && words.containsKey(Medium.INBOX)) {
                words.computeIfAbsent(Medium.EMAIL, _ -> mail(inbox()));
                var message = shortMessage(inbox());
                if (Proofreading.isShortEnough(kind, message)) {
                    words.putIfAbsent(Medium.SMS, message);
                }
            }
            return kind;
        }

        private Words inbox() {
            return Objects.requireNonNull(words.get(Medium.INBOX), code);
        }

        /** What the inbox says, under what such messages are called: a subject tells no more. */
        private Words mail(Words inbox) {
            return new Words(
                    new Said(zh, inbox.chinese().text() + "\n\n请打开“邻里”查看。", null),
                    new Said(en, inbox.english().text() + "\n\nOpen Linli to see more.", null));
        }

        private static Words shortMessage(Words inbox) {
            return new Words(
                    new Said(null, "【邻里】" + inbox.chinese().text(), null),
                    new Said(null, "Linli: " + inbox.english().text(), null));
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
