package linli.audit.trail.web;

import java.util.function.Function;
import linli.audit.trail.Entry;
import linli.audit.trail.Entry.Further;
import linli.audit.trail.Entry.Who;
import linli.audit.trail.Trail;
import linli.audit.trail.Trail.Question;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.exports.ExportOrders;
import linli.chassis.exports.ExportedList;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The trail, the newest first, on the screen and in a file. */
@Component
class TrailList extends ExportedList<Question, Entry> {

    private final Trail trail;

    TrailList(Trail trail, ExportOrders orders) {
        super("trail-export", "audit:export", Question.class, orders);
        this.trail = trail;
        field("position", Entry::position);
        field("time", Entry::time);
        further("recorded", Further::recorded);
        further("chained", Further::chained);
        who("who", Who::name);
        who("post", Who::post);
        who("channel", Who::channel);
        who("ip", Who::ip);
        field("what", entry -> entry.operation() == null ? entry.type() : entry.operation());
        field("type", Entry::type);
        field("source", Entry::source);
        field("subject", Entry::subject);
        field("changes", Entry::changes);
        field("data", Entry::data);
        further("outcome", Further::outcome);
        further("trace", Further::trace);
        field("hash", Entry::hash);
    }

    private void who(String name, Of value) {
        field(name, entry -> value.of(entry.who()));
    }

    private void further(String name, Function<Further, @Nullable Object> value) {
        field(name, entry -> entry.further() == null ? null : value.apply(entry.further()));
    }

    private interface Of {
        @Nullable Object of(Who who);
    }

    @Override
    public Page<Entry> page(Question question, Access access, Paging paging) {
        return trail.find(question, access, paging);
    }
}
