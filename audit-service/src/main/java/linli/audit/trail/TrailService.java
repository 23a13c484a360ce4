package linli.audit.trail;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import linli.audit.trail.Entry.Who;
import linli.chassis.Reach;
import linli.chassis.envelopes.EnvelopeRecords.Letter;
import linli.contracts.Catalogue;
import linli.contracts.operations.OperationEvent;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes down whatever happens. */
@Service
public class TrailService {

    private static final String PERFORMED = Catalogue.nameOf(OperationEvent.Performed.class);

    private final Trail trail;
    private final JsonMapper json;

    TrailService(Trail trail, JsonMapper json) {
        this.trail = trail;
        this.json = json;
    }

    /** In the order they came; what is in already stays where it is. */
    public void record(List<Letter> letters) {
        trail.append(letters.stream().map(this::entry).toList());
    }

    private Entry entry(Letter letter) {
        var by = letter.actor();
        var data = json.readTree(letter.data());
        return new Entry(
                0,
                letter.id(),
                letter.type(),
                letter.type().equals(PERFORMED) ? data.path("operation").asString(null) : null,
                letter.source(),
                letter.subject(),
                letter.sequence(),
                letter.time(),
                new Who(by.id(), by.name(), by.post(), by.channel(), by.ip()),
                objects(letter, data),
                letter.changes(),
                letter.data(),
                Reach.of(letter.communityId(), null, null),
                Entry.SEALING,
                "",
                "");
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
