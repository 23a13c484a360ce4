package linli.billing.latefees.store;

import java.util.List;
import linli.billing.latefees.LateFee;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.seeds.Migration;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

/** Waivers that were proposed to an older build stand in the list of those that wait. */
@Component
class LateFeesKnowThatTheyWait implements Migration {

    private static final int READ_AT_ONCE = 500;

    private final DocumentStore store;

    LateFeesKnowThatTheyWait(DocumentStore store) {
        this.store = store;
    }

    @Override
    public String room() {
        return "late-fees";
    }

    @Override
    public int number() {
        return 1;
    }

    @Override
    public String what() {
        return "Late fees know since when a waiver of them waits";
    }

    @Override
    public void apply() {
        store.walk(
                LateFee.class,
                new Criteria()
                        .andOperator(
                                Criteria.where("proposal.at").exists(true),
                                Criteria.where("waitsSince").exists(false)),
                READ_AT_ONCE,
                this::bring);
    }

    private void bring(List<LateFee> some) {
        for (var fee : some) {
            var proposal = fee.proposal();
            if (proposal != null) {
                // Whoever has saved it since knows whether it waits.
                store.mongo()
                        .updateFirst(
                                Query.query(
                                        Criteria.where("_id")
                                                .is(fee.id())
                                                .and("version")
                                                .is(fee.version())),
                                new Update().set("waits", true).set("waitsSince", proposal.at()),
                                LateFee.class);
            }
        }
    }
}
