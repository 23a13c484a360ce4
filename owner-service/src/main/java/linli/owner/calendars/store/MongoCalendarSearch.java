package linli.owner.calendars.store;

import java.util.List;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.calendars.BusinessYear;
import linli.owner.calendars.CalendarSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoCalendarSearch implements CalendarSearch {

    private static final int MOST = 50;

    private final MongoOperations mongo;

    MongoCalendarSearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.unique(BusinessYear.class, false, "year");
    }

    @Override
    public List<BusinessYear> all() {
        return mongo.find(
                new Query().with(Sort.by(Direction.DESC, "year")).limit(MOST), BusinessYear.class);
    }
}
