package linli.workorder.stock.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.List;
import java.util.UUID;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import linli.workorder.stock.StockItem;
import linli.workorder.stock.StockItem.Mark;
import linli.workorder.stock.StockSearch;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoStockSearch implements StockSearch {

    private static final Listing<StockItem> LIST =
            Listing.of(StockItem.class, "stock")
                    .within(Place.COMMUNITIES)
                    .sorted("MATERIAL", "material", Direction.ASC)
                    .filtered("low")
                    .filtered("waitedFor")
                    .filtered("isKept")
                    .filtered("differs")
                    .keyed("material")
                    .declared();

    private final DocumentStore store;

    MongoStockSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(StockItem.class, "reservations.order.workOrderId");
        store.index(StockItem.class, "toTell");
    }

    @Override
    public Page<StockItem> all(Filter filter, Access access, Paging paging) {
        return store.list(LIST, "MATERIAL")
                .at(Place.COMMUNITIES, filter.communityId())
                .is("material", filter.material())
                .is("low", onlyFor(Mark.LOW, filter))
                .is("waitedFor", onlyFor(Mark.WAITED_FOR, filter))
                .is("isKept", onlyFor(Mark.KEPT, filter))
                .is("differs", onlyFor(Mark.COUNTED, filter))
                .page(access, paging);
    }

    private static @Nullable Boolean onlyFor(Mark mark, Filter filter) {
        return filter.mark() == mark ? true : null;
    }

    @Override
    public List<UUID> waitedForBy(UUID orderId) {
        return store.ids(
                StockItem.class, Query.query(where("reservations.order.workOrderId").is(orderId)));
    }

    @Override
    public List<UUID> toTell(int most) {
        return store.ids(StockItem.class, Query.query(where("toTell").is(true)).limit(most));
    }
}
