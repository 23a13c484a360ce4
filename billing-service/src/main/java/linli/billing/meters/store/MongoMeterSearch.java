package linli.billing.meters.store;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import linli.billing.meters.Meter;
import linli.billing.meters.MeterSearch;
import linli.chassis.Page;
import linli.chassis.Paging;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Listing;
import linli.chassis.aggregates.Listing.Place;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoMeterSearch implements MeterSearch {

    private static final Listing<Meter> LIST =
            Listing.of(Meter.class, "meters")
                    .within(Place.COMMUNITIES, Place.BUILDINGS)
                    .sorted("LABEL", "label", Direction.ASC)
                    .sorted("OLDEST", "lastReadOn", Direction.ASC)
                    .filtered("kind")
                    .keyed("unitId")
                    .keyed("commonIn")
                    .declared();

    private final DocumentStore store;

    MongoMeterSearch(DocumentStore store) {
        this.store = store;
        store.declare(LIST);
        store.index(Meter.class, "unitId");
        store.index(Meter.class, "communityId", "serial");
        store.index(Meter.class, "communityId", "label");
    }

    @Override
    public Page<Meter> all(Filter filter, Sorting sorting, Access access, Paging paging) {
        return store.list(LIST, sorting.name())
                .at(Place.COMMUNITIES, filter.communityId())
                .at(Place.BUILDINGS, filter.buildingId())
                .is("unitId", filter.unitId())
                .is("commonIn", filter.commonIn())
                .is("kind", filter.kind())
                .page(access, paging);
    }

    @Override
    public List<Meter> of(Collection<UUID> unitIds) {
        return store.mongo().find(Query.query(Criteria.where("unitId").in(unitIds)), Meter.class);
    }

    @Override
    public List<Meter> byId(Collection<UUID> ids) {
        return store.mongo().find(Query.query(Criteria.where("_id").in(ids)), Meter.class);
    }

    @Override
    public List<Meter> bySerial(UUID communityId, Collection<String> serials) {
        return in(communityId, "serial", serials);
    }

    @Override
    public List<Meter> byLabel(UUID communityId, Collection<String> labels) {
        return in(communityId, "label", labels);
    }

    private List<Meter> in(UUID communityId, String field, Collection<String> values) {
        return values.isEmpty()
                ? List.of()
                : store.mongo()
                        .find(
                                Query.query(
                                        Criteria.where("communityId")
                                                .is(communityId)
                                                .and(field)
                                                .in(values)),
                                Meter.class);
    }
}
