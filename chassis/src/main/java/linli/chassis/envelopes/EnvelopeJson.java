package linli.chassis.envelopes;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import linli.contracts.Actor;
import linli.contracts.Catalogue;
import linli.contracts.Change;
import linli.contracts.Event;
import linli.contracts.UnknownEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/** The JSON of events: written once, when the aggregate is saved, and carried unchanged. */
final class EnvelopeJson {

    /** Schemas only grow: what an older build does not know, it passes over. */
    static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .changeDefaultPropertyInclusion(
                            include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
                    .build();

    private EnvelopeJson() {}

    static String write(Object value) {
        return value instanceof UnknownEvent(var json) ? json : MAPPER.writeValueAsString(value);
    }

    static Event read(String type, String json) {
        return Catalogue.find(type)
                .<Event>map(record -> MAPPER.readValue(json, record))
                .orElseGet(() -> new UnknownEvent(json));
    }

    static Actor actor(String json) {
        return MAPPER.readValue(json, Actor.class);
    }

    static List<Change> changes(String json) {
        return MAPPER.readValue(json, new TypeReference<>() {});
    }
}
