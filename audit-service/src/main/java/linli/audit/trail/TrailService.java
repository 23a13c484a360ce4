package linli.audit.trail;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import linli.audit.trail.Entry.Who;
import linli.audit.trail.Trail.Verdict;
import linli.chassis.Reach;
import linli.chassis.access.Access;
import linli.chassis.envelopes.EnvelopeDocuments;
import linli.chassis.operations.Operations;
import linli.contracts.Envelope;
import linli.contracts.operations.OperationEvent;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down whatever happens, and vouches for it. */
@Service
public class TrailService {

    private final Trail trail;
    private final Operations operations;
    private final JsonMapper json;

    TrailService(Trail trail, Operations operations, JsonMapper json) {
        this.trail = trail;
        this.operations = operations;
        this.json = json;
    }

    public void record(Envelope envelope) {
        var document = EnvelopeDocuments.write(envelope);
        var data = document.getString("data");
        var by = envelope.actor();
        trail.append(
                new Entry(
                        0,
                        envelope.id(),
                        envelope.type(),
                        envelope.data() instanceof OperationEvent.Performed performed
                                ? performed.operation()
                                : null,
                        envelope.source(),
                        envelope.subject(),
                        envelope.sequence(),
                        envelope.time(),
                        new Who(by.id(), by.name(), by.post(), by.channel(), by.ip()),
                        objects(envelope, json.readTree(data)),
                        document.getString("changes"),
                        data,
                        Reach.of(envelope.communityId(), null, null),
                        "",
                        ""));
    }

    /** Looking is itself written down. */
    public Verdict verify(Access access) {
        var verdict = trail.verify();
        operations.record(
                access,
                "trail.verified",
                "trail",
                null,
                null,
                Map.of(
                        "entries", Long.toString(verdict.entries()),
                        "head", verdict.head(),
                        "brokenAt", String.valueOf(verdict.brokenAt())));
        return verdict;
    }

    /** The subject and whatever the event names by an id, one level deep. */
    private static Set<String> objects(Envelope envelope, JsonNode data) {
        var objects = new LinkedHashSet<String>();
        objects.add(envelope.subject().toString());
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
