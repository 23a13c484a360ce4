package linli.chassis.consuming;

import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** An event of which only the form is left: names of fields, ids, codes and times. */
final class Blackened {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String BLACK = "•••";

    /** Ids, times, and words in capitals; no name and no number of a telephone looks like these. */
    private static final Pattern HARMLESS =
            Pattern.compile(
                    "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
                            + "|\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z"
                            + "|[A-Z]+(_[A-Z]+)+");

    private static final Pattern FAILURE = Pattern.compile("([\\w.$]+)(?::.*)?", Pattern.DOTALL);

    private Blackened() {}

    static String json(byte[] value) {
        try {
            return JSON.writeValueAsString(blackened(JSON.readTree(value)));
        } catch (JacksonException noJson) {
            return value.length + " bytes that are no JSON";
        }
    }

    /** The failure's kind: its words quote what could not be read. */
    static String failure(String cause) {
        var kind = FAILURE.matcher(cause);
        return kind.matches() ? kind.group(1) : "";
    }

    private static JsonNode blackened(JsonNode node) {
        return switch (node) {
            case ObjectNode object -> {
                var form = JSON.createObjectNode();
                object.properties()
                        .forEach(member -> form.set(member.getKey(), blackened(member.getValue())));
                yield form;
            }
            case ArrayNode array -> {
                var form = JSON.createArrayNode();
                array.forEach(element -> form.add(blackened(element)));
                yield form;
            }
            default ->
                    node.isNull() || node.isBoolean() || isHarmless(node)
                            ? node
                            : JSON.getNodeFactory().stringNode(BLACK);
        };
    }

    private static boolean isHarmless(JsonNode node) {
        return node.isString() && HARMLESS.matcher(node.asString()).matches();
    }
}
