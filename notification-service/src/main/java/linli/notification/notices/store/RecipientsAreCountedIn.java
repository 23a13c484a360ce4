package linli.notification.notices.store;

import java.util.ArrayList;
import java.util.List;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Tally;
import linli.chassis.seeds.Migration;
import linli.notification.notices.Recipient;
import org.springframework.data.mongodb.core.BulkOperations.BulkMode;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.core.query.UpdateDefinition;
import org.springframework.data.util.Pair;
import org.springframework.stereotype.Component;

/** Whom older builds told of a notice is counted by building. */
@Component
class RecipientsAreCountedIn implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;

    RecipientsAreCountedIn(DocumentStore store) {
        this.store = store;
    }

    @Override
    public String room() {
        return "notice-recipients";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Whom a notice came to is counted by building";
    }

    @Override
    public void apply() {
        store.walk(Recipient.class, which(), READ_AT_ONCE, this::bring);
    }

    /** Whom it is about. */
    Criteria which() {
        return new Criteria();
    }

    private void bring(List<Recipient> some) {
        var counted = some.stream().map(MongoRecipients::counted).toList();
        store.keeper().mark(Recipient.class, counted);
        var all = new ArrayList<Pair<Query, UpdateDefinition>>();
        for (var n = 0; n < some.size(); n++) {
            var line = some.get(n);
            all.add(
                    Pair.of(
                            Query.query(
                                    Criteria.where("_id")
                                            .is(line.id())
                                            .and("readAt")
                                            .is(line.readAt())),
                            new Update()
                                    .set("tallied", Tally.written(List.of(counted.get(n))))
                                    .set(
                                            "shelf",
                                            Recipient.shelf(line.noticeId(), line.standing()))));
        }
        store.mongo().bulkOps(BulkMode.UNORDERED, Recipient.class).updateOne(all).execute();
    }
}
