package linli.notification.templates;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Words with places that are filled in. Nothing in them is a program: a place is a name in braces,
 * and braces are nothing else.
 */
final class TemplateText {

    private final List<Part> parts = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();

    private sealed interface Part {}

    private record Literal(String text) implements Part {}

    private record Slot(String name, int at) implements Part {}

    /**
     * What is wrong.
     *
     * @param at which character, counted from zero
     * @param said the name in question; empty for none
     */
    record Fault(String code, int at, String said) {}

    TemplateText(String text) {
        var at = 0;
        while (at < text.length()) {
            var brace = nextBrace(text, at);
            if (brace > at) {
                parts.add(new Literal(text.substring(at, brace)));
            }
            if (brace == text.length()) {
                return;
            }
            var end = nextBrace(text, brace + 1);
            if (text.charAt(brace) == '}') {
                faults.add(new Fault(TemplateFault.UNOPENED.code(), brace, ""));
                at = brace + 1;
            } else if (end == text.length() || text.charAt(end) == '{') {
                faults.add(new Fault(TemplateFault.UNCLOSED.code(), brace, ""));
                at = end;
            } else {
                parts.add(new Slot(text.substring(brace + 1, end).strip(), brace));
                at = end + 1;
            }
        }
    }

    private static int nextBrace(String text, int from) {
        for (var at = from; at < text.length(); at++) {
            if (text.charAt(at) == '{' || text.charAt(at) == '}') {
                return at;
            }
        }
        return text.length();
    }

    /**
     * @param known which names may be filled in
     */
    List<Fault> faults(Set<String> known) {
        var all = new ArrayList<>(faults);
        for (var part : parts) {
            if (part instanceof Slot(var name, var at) && !known.contains(name)) {
                all.add(new Fault(TemplateFault.UNKNOWN_VARIABLE.code(), at, name));
            }
        }
        return all;
    }

    /** Where a variable stands. */
    List<Fault> uses(Set<String> names, String code) {
        var uses = new ArrayList<Fault>();
        for (var part : parts) {
            if (part instanceof Slot(var name, var at) && names.contains(name)) {
                uses.add(new Fault(code, at, name));
            }
        }
        return uses;
    }

    /**
     * @param values what to say for a name; on one line, for it stands within a sentence
     */
    String filled(UnaryOperator<String> values) {
        var filled = new StringBuilder();
        for (var part : parts) {
            filled.append(
                    switch (part) {
                        case Literal(var text) -> text;
                        case Slot(var name, _) ->
                                values.apply(name).replaceAll("\\s+", " ").strip();
                    });
        }
        // Where nothing was filled in, no two blanks stand behind one another.
        return filled.toString().replaceAll("(?<=\\S) {2,}(?=\\S)", " ").strip();
    }
}
