package linli.audit.trail.store;

import linli.audit.trail.Entry;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.stereotype.Component;

/** Whoever stands in the trail of an older build can be looked for. */
@Component
class TrailPeopleAreKnown implements Migration {

    private static final int READ_AT_ONCE = 1_000;

    private final DocumentStore store;
    private final TrailPeople people;

    TrailPeopleAreKnown(DocumentStore store, TrailPeople people) {
        this.store = store;
        this.people = people;
    }

    @Override
    public String room() {
        return "trail";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Whoever stands in the trail is listed once";
    }

    @Override
    public void apply() {
        store.walk(Entry.class, new Criteria(), READ_AT_ONCE, people::know);
    }
}
