package linli.notification.preferences.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.chassis.aggregates.DocumentStore;
import linli.notification.preferences.Preference;
import linli.notification.preferences.PreferenceSearch;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoPreferenceSearch implements PreferenceSearch {

    private final DocumentStore store;

    MongoPreferenceSearch(DocumentStore store) {
        this.store = store;
    }

    @Override
    public List<Preference> of(Collection<UUID> people) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(people)), Preference.class);
    }
}
