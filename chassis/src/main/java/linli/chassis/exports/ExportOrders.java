package linli.chassis.exports;

import java.time.ZoneId;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.sealing.PersonKeys;
import linli.chassis.time.Calendars;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import tools.jackson.databind.json.JsonMapper;

/**
 * What files are to be written, until they are. A question may hold a name that somebody looked
 * for: it goes when the file is there.
 */
public final class ExportOrders {

    private final MongoOperations mongo;
    private final Calendars calendars;
    private final PersonKeys keys;
    private final JsonMapper json;

    ExportOrders(DocumentStore store, Calendars calendars, PersonKeys keys, JsonMapper json) {
        this.keys = keys;
        this.mongo = store.mongo();
        this.calendars = calendars;
        this.json = json;
    }

    /**
     * @param id the job's
     * @param question what narrows the list, as JSON
     * @param request how it is written, as JSON: titles and words are no field names
     */
    @Document("exports")
    record ExportOrder(@Id UUID id, String question, String request) {}

    void keep(UUID id, Record question, ExportRequest request) {
        mongo.save(
                new ExportOrder(
                        id, json.writeValueAsString(question), json.writeValueAsString(request)));
    }

    /**
     * @param question of what type it is
     */
    <Q extends Record> Kept<Q> get(UUID id, Class<Q> question) {
        var order = mongo.findById(id, ExportOrder.class);
        if (order == null) {
            throw new IllegalStateException("Nobody asked for export " + id);
        }
        return new Kept<>(
                json.readValue(order.question(), question),
                json.readValue(order.request(), ExportRequest.class));
    }

    /** In which times are written. */
    ZoneId zone() {
        return calendars.groupZone();
    }

    /** By which names are written as they are read. */
    PersonKeys keys() {
        return keys;
    }

    void forget(UUID id) {
        mongo.remove(Query.query(Criteria.where("_id").is(id)), ExportOrder.class);
    }

    /** An order as it was given. */
    record Kept<Q>(Q question, ExportRequest request) {}
}
