package linli.chassis.estate;

import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;

/** An older build kept every bill again; what it comes to is told by billing-service now. */
final class BillsAreKnownNoMore implements Migration {

    private final DocumentStore store;

    BillsAreKnownNoMore(DocumentStore store) {
        this.store = store;
    }

    @Override
    public String room() {
        return "arrears";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "The copy of all bills goes: what they come to is told for each unit";
    }

    @Override
    public void apply() {
        store.mongo().dropCollection("known_bills");
    }
}
