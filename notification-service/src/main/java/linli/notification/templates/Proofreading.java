package linli.notification.templates;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linli.notification.preferences.Preference.Language;
import linli.notification.templates.TemplateText.Fault;
import linli.notification.templates.Words.Said;
import org.jspecify.annotations.Nullable;

/** Finds what is wrong with words before anybody is told anything by them. */
public final class Proofreading {

    /** A mobile number or an identity number, written into the words themselves. */
    private static final Pattern NUMBER_OF_A_PERSON =
            Pattern.compile("(?<!\\d)(1[3-9]\\d{9}|\\d{17}[\\dXx])(?!\\d)");

    private Proofreading() {}

    /**
     * What is wrong and where.
     *
     * @param field such as {@code english.subject}
     * @param row counted from 1; so is the column
     * @param said the name in question, or how much it is; empty for none
     */
    public record Finding(String field, String code, int row, int column, String said) {}

    /**
     * @param codesNeeded whether the medium's provider keeps the words itself
     */
    public static List<Finding> of(
            MessageKind kind, Medium medium, Words words, boolean codesNeeded) {
        var findings = new ArrayList<Finding>();
        for (var language : Language.values()) {
            var said = words.in(language);
            var field = language == Language.EN ? "english" : "chinese";
            if (medium.hasSubject()) {
                read(findings, field + ".subject", said.subject(), kind);
                readSubject(findings, field + ".subject", said.subject(), kind);
            }
            read(findings, field + ".text", said.text(), kind);
            readLength(findings, field + ".text", said, kind, medium);
            if (codesNeeded
                    && said.providerCode() == null
                    && !kind.shipped(medium)
                            .map(shipped -> shipped.in(language))
                            .equals(Optional.of(said))) {
                findings.add(
                        new Finding(
                                field + ".providerCode", TemplateFault.NO_CODE.code(), 1, 1, ""));
            }
        }
        return findings;
    }

    private static void read(
            List<Finding> findings, String field, @Nullable String text, MessageKind kind) {
        if (text == null || text.isBlank()) {
            findings.add(new Finding(field, TemplateFault.MISSING.code(), 1, 1, ""));
            return;
        }
        add(findings, field, text, new TemplateText(text).faults(kind.variables().keySet()));
    }

    private static void readSubject(
            List<Finding> findings, String field, @Nullable String text, MessageKind kind) {
        if (text == null) {
            return;
        }
        Set<String> personal =
                kind.variables().values().stream()
                        .filter(Variable::isPersonal)
                        .map(Variable::name)
                        .collect(Collectors.toSet());
        var code = TemplateFault.PERSONAL.code();
        add(findings, field, text, new TemplateText(text).uses(personal, code));
        var number = NUMBER_OF_A_PERSON.matcher(text);
        while (number.find()) {
            add(findings, field, text, List.of(new Fault(code, number.start(), number.group())));
        }
        var end = text.indexOf('\n');
        if (end >= 0) {
            add(findings, field, text, List.of(new Fault(TemplateFault.LINES.code(), end, "")));
        }
    }

    private static void readLength(
            List<Finding> findings, String field, Said said, MessageKind kind, Medium medium) {
        var text = said.text();
        var most = medium.mostCharacters();
        if (text.length() > most) {
            add(findings, field, text, List.of(tooLong(most, Integer.toString(text.length()))));
        } else if (medium.countsSegments()) {
            var segments = segmentsAtMost(kind, text);
            if (segments > medium.mostSegments()) {
                var from = Math.min(text.length() - 1, medium.mostSegments() * 67);
                add(findings, field, text, List.of(tooLong(from, Integer.toString(segments))));
            }
        }
    }

    private static Fault tooLong(int at, String much) {
        return new Fault(TemplateFault.TOO_LONG.code(), at, much);
    }

    /** Whether short messages that say so stay within their segments, whatever is filled in. */
    static boolean isShortEnough(MessageKind kind, Words words) {
        return Arrays.stream(Language.values())
                .allMatch(language ->
                        segmentsAtMost(kind, words.in(language).text())
                                <= Medium.SMS.mostSegments());
    }

    /** When every value is as long as it may be. */
    static int segmentsAtMost(MessageKind kind, String text) {
        return Segments.of(
                new TemplateText(text)
                        .filled(name -> {
                            var variable = kind.variables().get(name);
                            return "字".repeat(variable == null ? 0 : variable.longest());
                        }));
    }

    private static void add(List<Finding> findings, String field, String text, List<Fault> faults) {
        for (var fault : faults) {
            var before = text.substring(0, Math.min(fault.at(), text.length()));
            var row = (int) before.chars().filter(one -> one == '\n').count() + 1;
            var column = before.length() - (before.lastIndexOf('\n') + 1) + 1;
            findings.add(new Finding(field, fault.code(), row, column, fault.said()));
        }
    }
}
