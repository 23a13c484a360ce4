package linli.audit.trail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import linli.audit.trail.Entry.Further;
import linli.audit.trail.Entry.Outcome;
import linli.audit.trail.Entry.Who;
import linli.chassis.Reach;
import linli.chassis.envelopes.EnvelopeRecords.Letter;
import linli.contracts.Catalogue;
import linli.contracts.operations.OperationEvent;
import linli.contracts.owner.SignInEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down whatever happens. */
@Service
public class TrailService {

    private static final String PERFORMED = Catalogue.nameOf(OperationEvent.Performed.class);

    /** What was tried and did not come to be: at the door, and behind it. */
    private static final Set<String> REFUSED =
            Set.of(Catalogue.nameOf(SignInEvent.Failed.class), "access.denied");

    private final Trail trail;
    private final JsonMapper json;
    private final Clock clock;

    TrailService(Trail trail, JsonMapper json, Clock clock) {
        this.trail = trail;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param recorded when its service told it
     */
    public record Heard(Letter letter, Instant recorded) {}

    /** In the order they came; what is in already stays where it is. */
    public void record(List<Heard> heard) {
        var chained = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        trail.append(heard.stream().map(one -> entry(one, chained)).toList());
    }

    private Entry entry(Heard heard, Instant chained) {
        var letter = heard.letter();
        var by = letter.actor();
        var data = json.readTree(letter.data());
        var operation =
                letter.type().equals(PERFORMED) ? data.path("operation").asString(null) : null;
        return new Entry(
                0,
                letter.id(),
                letter.type(),
                operation,
                letter.source(),
                letter.subject(),
                letter.sequence(),
                letter.time(),
                new Who(by.id(), by.name(), by.post(), by.channel(), by.ip()),
                objects(letter, data),
                letter.changes(),
                letter.data(),
                reach(letter),
                new Further(
                        traceOf(letter.traceparent()),
                        heard.recorded(),
                        chained,
                        REFUSED.contains(operation == null ? letter.type() : operation)
                                ? Outcome.REFUSED
                                : null,
                        TrailWords.ofReasons(data)),
                Entry.SEALING,
                "",
                "");
    }

    /** The one community it lies in, as auditors' scopes ask for it, and its address there. */
    private static Reach reach(Letter letter) {
        var told = letter.reach();
        var community = Reach.of(letter.communityId(), null, null);
        return told == null
                ? community
                : new Reach(community.communities(), told.buildings(), told.units(), Set.of());
    }

    /** The second of the four parts of a {@code traceparent}. */
    private static @Nullable String traceOf(@Nullable String traceparent) {
        var parts = traceparent == null ? new String[0] : traceparent.split("-");
        return parts.length > 1 ? parts[1] : null;
    }

    /** The subject and whatever the event names by an id, one level deep. */
    private static Set<String> objects(Letter letter, JsonNode data) {
        var objects = new LinkedHashSet<String>();
        objects.add(letter.subject().toString());
        collect(data, objects);
        data.forEach(part -> collect(part, objects));
        return objects;
    }

    private static void collect(JsonNode node, Set<String> objects) {
        for (var property : node.properties()) {
            if (property.getKey().endsWith("Id") && property.getValue().isString()) {
                objects.add(property.getValue().asString());
            }
        }
    }
}
