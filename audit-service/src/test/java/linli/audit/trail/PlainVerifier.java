package linli.audit.trail;

import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A second implementation, written from {@code docs/trail-format.md} with the JDK alone: it shares
 * no code with what it checks.
 */
final class PlainVerifier {

    private static final List<String> ENTRY =
            List.of(
                    "line",
                    "position",
                    "eventId",
                    "type",
                    "operation",
                    "source",
                    "subject",
                    "sequence",
                    "time",
                    "who",
                    "objects",
                    "changes",
                    "data",
                    "reach",
                    "further",
                    "sealing",
                    "previousHash",
                    "hash");

    private static final List<String> FURTHER =
            List.of("trace", "recorded", "chained", "outcome", "words");

    private final String file;
    private final Set<String> trusted;

    PlainVerifier(String file, Set<String> trusted) {
        this.file = file;
        this.trusted = trusted;
    }

    /** Position of the first entry that does not fit; null when everything does. */
    @Nullable Long brokenAt() throws Exception {
        var lines = file.lines().toList();
        if (lines.isEmpty()) {
            return 0L;
        }
        var begun = Json.object(lines.getFirst());
        if (begun == null || !"beginning".equals(begun.get("line"))) {
            return 0L;
        }
        var next = number(begun, "from");
        var head = text(begun, "before");
        var anchors = 0L;
        for (var n = 1; n < lines.size(); n++) {
            var line = Json.object(lines.get(n));
            if (line == null) {
                return next;
            }
            switch (text(line, "line")) {
                case "entry" -> {
                    var fits =
                            ENTRY.containsAll(line.keySet())
                                    && FURTHER.containsAll(further(line).keySet())
                                    && (number(line, "sealing") == 3
                                            || !line.containsKey("further"))
                                    && number(line, "position") == next
                                    && text(line, "time").matches("[^.]+(\\.\\d{3})?Z")
                                    && text(line, "previousHash").equals(head)
                                    && text(line, "hash").equals(hashOf(line));
                    if (!fits) {
                        return next;
                    }
                    head = text(line, "hash");
                    next++;
                }
                case "anchor" -> {
                    anchors++;
                    var said =
                            "linli-trail-anchor\n%d\n%s\n%d\n"
                                    .formatted(
                                            number(line, "position"),
                                            text(line, "hash"),
                                            millis(line, "at"));
                    if (number(line, "position") != next - 1
                            || !text(line, "hash").equals(head)
                            || !isSigned(line, said)) {
                        return next - 1;
                    }
                }
                case "end" -> {
                    var said =
                            "linli-trail-archive\n%d\n%s\n%d\n%s\n%d\n%d\n"
                                    .formatted(
                                            number(line, "from"),
                                            text(line, "before"),
                                            number(line, "to"),
                                            text(line, "hash"),
                                            number(line, "anchors"),
                                            millis(line, "at"));
                    var fits =
                            n == lines.size() - 1
                                    && isSigned(line, said)
                                    && number(line, "from") == number(begun, "from")
                                    && text(line, "before").equals(text(begun, "before"))
                                    && number(line, "to") == next - 1
                                    && text(line, "hash").equals(head)
                                    && number(line, "anchors") == anchors;
                    return fits ? null : Long.valueOf(next);
                }
                default -> {
                    return next;
                }
            }
        }
        return next; // It has no end.
    }

    private boolean isSigned(Map<String, Object> line, String said) throws Exception {
        if (!trusted.contains(text(line, "key"))) {
            return false;
        }
        var key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(
                                new X509EncodedKeySpec(
                                        Base64.getDecoder().decode(text(line, "key"))));
        var signature = Signature.getInstance("Ed25519");
        signature.initVerify(key);
        signature.update(said.getBytes(StandardCharsets.UTF_8));
        return signature.verify(Base64.getDecoder().decode(text(line, "signature")));
    }

    private static String hashOf(Map<String, Object> entry) throws Exception {
        var who = part(entry, "who");
        var parts = new ArrayList<@Nullable Object>();
        var whole = entry.get("sealing") != null;
        if (whole) {
            parts.add("linli-trail-" + number(entry, "sealing"));
        }
        parts.add(entry.get("previousHash"));
        parts.add(entry.get("position"));
        parts.add(entry.get("eventId"));
        parts.add(entry.get("type"));
        if (whole) {
            parts.add(entry.get("operation"));
        }
        parts.add(entry.get("source"));
        parts.add(entry.get("subject"));
        parts.add(entry.get("sequence"));
        parts.add(millis(entry, "time"));
        parts.add(who.get("id"));
        parts.add(who.get("name"));
        parts.add(whole ? who.get("post") : String.valueOf(who.get("post")));
        parts.add(who.get("channel"));
        parts.add(whole ? who.get("ip") : String.valueOf(who.get("ip")));
        if (whole) {
            var reach = part(entry, "reach");
            for (var set :
                    new Object[] {
                        entry.get("objects"),
                        reach.get("communities"),
                        reach.get("buildings"),
                        reach.get("units"),
                        reach.get("people")
                    }) {
                var texts = ((List<?>) Objects.requireNonNull(set)).stream().map(Object::toString);
                var sorted = texts.sorted().toList();
                parts.add(sorted.size());
                parts.addAll(sorted);
            }
        }
        parts.add(entry.get("changes"));
        parts.add(entry.get("data"));
        if (number(entry, "sealing") == 3) {
            var further = further(entry);
            parts.add(further.get("trace"));
            parts.add(further.isEmpty() ? null : millis(further, "recorded"));
            parts.add(further.isEmpty() ? null : millis(further, "chained"));
            parts.add(further.get("outcome"));
            var words = further.get("words") instanceof List<?> some ? some : List.of();
            parts.add(words.size());
            parts.addAll(words.stream().map(Object::toString).sorted().toList());
        }
        var sha = MessageDigest.getInstance("SHA-256");
        for (var part : parts) {
            if (part == null) {
                sha.update("-:".getBytes(StandardCharsets.UTF_8));
            } else {
                var bytes = part.toString().getBytes(StandardCharsets.UTF_8);
                sha.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                sha.update(bytes);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> further(Map<String, Object> entry) {
        return (Map<String, Object>) entry.getOrDefault("further", Map.of());
    }

    private static String text(Map<String, Object> line, String field) {
        return String.valueOf(line.get(field));
    }

    private static long number(Map<String, Object> line, String field) {
        return line.get(field) instanceof Long number ? number : -1;
    }

    private static long millis(Map<String, Object> line, String field) {
        return Instant.parse(text(line, field)).toEpochMilli();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> part(Map<String, Object> line, String field) {
        return (Map<String, Object>) Objects.requireNonNull(line.get(field));
    }

    /** As much of RFC 8259 as an archive needs. */
    private static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        /** Null for what is none. */
        @SuppressWarnings("unchecked")
        static @Nullable Map<String, Object> object(String text) {
            try {
                var json = new Json(text);
                return json.value() instanceof Map<?, ?> object && json.at == text.length()
                        ? (Map<String, Object>) object
                        : null;
            } catch (RuntimeException unreadable) {
                return null;
            }
        }

        private Object value() {
            return switch (text.charAt(at)) {
                case '{' -> {
                    var object = new LinkedHashMap<String, Object>();
                    at++;
                    while (text.charAt(at) != '}') {
                        skip(',');
                        var name = string();
                        at++; // :
                        if (object.put(name, value()) != null) {
                            throw new IllegalArgumentException("Twice: " + name);
                        }
                    }
                    at++;
                    yield object;
                }
                case '[' -> {
                    var list = new ArrayList<>();
                    at++;
                    while (text.charAt(at) != ']') {
                        skip(',');
                        list.add(value());
                    }
                    at++;
                    yield list;
                }
                case '"' -> string();
                default -> {
                    var begin = at;
                    while (Character.isDigit(text.charAt(at))) {
                        at++;
                    }
                    yield Long.valueOf(text.substring(begin, at));
                }
            };
        }

        private void skip(char what) {
            if (text.charAt(at) == what) {
                at++;
            }
        }

        private String string() {
            var said = new StringBuilder();
            for (at++; text.charAt(at) != '"'; at++) {
                if (text.charAt(at) != '\\') {
                    said.append(text.charAt(at));
                    continue;
                }
                at++;
                switch (text.charAt(at)) {
                    case 'n' -> said.append('\n');
                    case 't' -> said.append('\t');
                    case 'r' -> said.append('\r');
                    case 'b' -> said.append('\b');
                    case 'f' -> said.append('\f');
                    case 'u' -> {
                        said.append((char) Integer.parseInt(text.substring(at + 1, at + 5), 16));
                        at += 4;
                    }
                    default -> said.append(text.charAt(at));
                }
            }
            at++;
            return said.toString();
        }
    }
}
