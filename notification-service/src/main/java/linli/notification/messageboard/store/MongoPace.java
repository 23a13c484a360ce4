package linli.notification.messageboard.store;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.notification.messageboard.Pace;
import org.springframework.stereotype.Component;

/** The last few instants of each person, in one document. */
@Component
class MongoPace implements Pace {

    private static final String COLLECTION = "board_paces";

    private final DocumentStore store;

    MongoPace(DocumentStore store) {
        this.store = store;
    }

    @Override
    public boolean allows(UUID person, Instant at) {
        var newest = List.of(Date.from(at));
        try {
            // Two at once cannot both take the last place: whoever is late matches nothing, and the
            // person's document is there already.
            store.mongo()
                    .getCollection(COLLECTION)
                    .updateOne(
                            Filters.and(
                                    Filters.eq("_id", person),
                                    Filters.or(
                                            Filters.exists("said." + (MOST - 1), false),
                                            Filters.lt("said.0", Date.from(at.minus(WITHIN))))),
                            Updates.pushEach("said", newest, new PushOptions().slice(-MOST)),
                            new UpdateOptions().upsert(true));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }
}
