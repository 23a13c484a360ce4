package linli.owner.joining.store;

import java.time.Instant;
import java.util.Optional;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.joining.Invitations;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoInvitations implements Invitations {

    private final MongoOperations mongo;

    MongoInvitations(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(Invitation.class, "ownerId");
        store.index(Invitation.class, "until");
    }

    @Override
    public void issue(Invitation invitation) {
        mongo.insert(invitation);
        mongo.remove(
                Query.query(
                        Criteria.where("ownerId")
                                .is(invitation.ownerId())
                                .and("_id")
                                .ne(invitation.id())),
                Invitation.class);
    }

    @Override
    public Optional<Invitation> find(String id) {
        return Optional.ofNullable(mongo.findById(id, Invitation.class));
    }

    @Override
    public boolean guess(String id, int most) {
        return mongo.updateFirst(
                                byId(id).addCriteria(Criteria.where("misses").lt(most)),
                                new Update().inc("misses", 1),
                                Invitation.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void guessed(String id) {
        mongo.updateFirst(byId(id), new Update().inc("misses", -1), Invitation.class);
    }

    @Override
    public boolean take(String id, String command) {
        return mongo.updateFirst(
                                byId(id).addCriteria(Criteria.where("usedBy").in(null, command)),
                                Update.update("usedBy", command),
                                Invitation.class)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public void release(String id, String command) {
        mongo.updateFirst(
                byId(id).addCriteria(Criteria.where("usedBy").is(command)),
                new Update().unset("usedBy"),
                Invitation.class);
    }

    @Override
    public void forgetEndedBefore(Instant then) {
        mongo.remove(Query.query(Criteria.where("until").lt(then)), Invitation.class);
    }

    private static Query byId(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }
}
