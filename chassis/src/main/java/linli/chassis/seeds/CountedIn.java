package linli.chassis.seeds;

import linli.chassis.aggregates.Aggregates;

/** Records that an older build stored are counted into the tallies they belong to. */
public abstract class CountedIn implements Migration {

    private final String room;
    private final int number;
    private final Aggregates<?> records;

    protected CountedIn(String room, int number, Aggregates<?> records) {
        this.room = room;
        this.number = number;
        this.records = records;
    }

    @Override
    public final String room() {
        return room;
    }

    @Override
    public final int number() {
        return number;
    }

    @Override
    public final String what() {
        return "All %s are counted into their tallies".formatted(room);
    }

    @Override
    public final void apply() {
        records.tallyAll();
    }
}
