package linli.contracts;

import com.fasterxml.jackson.annotation.JsonInclude;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of events as it is on the wire, only with line breaks. */
final class EventJson {

    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    // For trees only: a record's BigDecimal keeps its zeros anyway.
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .changeDefaultPropertyInclusion(
                            include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private static final DefaultIndenter TWO_SPACES = new DefaultIndenter("  ", "\n");

    private EventJson() {}

    static String write(Object value) {
        var printer =
                new DefaultPrettyPrinter()
                        .withObjectIndenter(TWO_SPACES)
                        .withArrayIndenter(TWO_SPACES);
        return MAPPER.writer().with(printer).writeValueAsString(value) + "\n";
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }
}
