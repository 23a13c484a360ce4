package linli.notification.notices;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.estate.KnownPerson;
import linli.chassis.estate.KnownUnit;
import linli.chassis.sealing.MasterKey;
import linli.chassis.test.Neighbours;
import linli.notification.channels.Contacts.KnownContact;
import org.bson.Document;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.stereotype.Component;

/**
 * More people than anybody wants to register one by one: each in a flat of their own, with a mobile
 * number under a key of their own, written as this service keeps what owner-service told it.
 */
@Component
public class Crowd {

    private static final int AT_ONCE = 1_000;

    private final MongoOperations mongo;
    private final MasterKey master;

    Crowd(MongoOperations mongo, MasterKey master) {
        this.mongo = mongo;
        this.master = master;
    }

    public List<UUID> moveInto(UUID community, UUID building, int people) {
        var moved = new ArrayList<UUID>(people);
        while (moved.size() < people) {
            var some = Math.min(AT_ONCE, people - moved.size());
            var persons = new ArrayList<Document>(some);
            var keys = new ArrayList<Document>(some);
            var contacts = new ArrayList<Document>(some);
            for (var n = 0; n < some; n++) {
                var person = UUID.randomUUID();
                var key = Objects.requireNonNull(master.make(person));
                var home = Neighbours.livesIn(community, building, UUID.randomUUID());
                var reach =
                        new Reach(
                                Set.of(community),
                                Set.of(building),
                                Set.of(home.unitId()),
                                Set.of(person));
                persons.add(
                        kept(
                                person,
                                new KnownPerson(person, key.seal("邻居"), List.of(home), Set.of()),
                                reach));
                keys.add(
                        kept(person, new Document("wrapped", master.wrap(key)), Reach.own(person)));
                contacts.add(
                        kept(
                                person,
                                new KnownContact(person, key.seal(numberOf(moved.size()))),
                                Reach.own(person)));
                moved.add(person);
            }
            mongo.getCollection("known_people").insertMany(persons);
            mongo.getCollection("known_keys").insertMany(keys);
            mongo.getCollection("known_contacts").insertMany(contacts);
        }
        return moved;
    }

    /** Their flats as owner-service tells them, and for each twentieth something overdue. */
    public void furnish(UUID community, UUID building) {
        var people = mongo.getCollection("known_people");
        var units = new ArrayList<Document>(AT_ONCE);
        var arrears = new ArrayList<Document>();
        var n = 0;
        for (var person : people.find(new Document("reach.buildings", building))) {
            var unit = person.getList("links", Document.class).getFirst().get("unitId", UUID.class);
            var label = "3-%d-%06d".formatted(1 + n % 2, n);
            units.add(
                    kept(
                            unit,
                            new KnownUnit(unit, community, building, label, "DWELLING", null),
                            Reach.of(community, building, unit)));
            if (n++ % 20 == 0) {
                arrears.add(
                        new Document("_id", unit)
                                .append("sequence", 1L)
                                .append("communityId", community)
                                .append("dueOn", "2026-01-31"));
            }
            if (units.size() == AT_ONCE) {
                mongo.getCollection("known_units").insertMany(units);
                units.clear();
            }
        }
        if (!units.isEmpty()) {
            mongo.getCollection("known_units").insertMany(units);
        }
        mongo.getCollection("known_arrears").insertMany(arrears);
    }

    private Document kept(UUID id, Object state, Reach reach) {
        var document = new Document();
        mongo.getConverter().write(state, document);
        var reachDocument = new Document();
        mongo.getConverter().write(reach, reachDocument);
        return document.append("_id", id).append("sequence", 1L).append("reach", reachDocument);
    }

    private static String numberOf(int n) {
        return "+86137%08d".formatted(n);
    }
}
