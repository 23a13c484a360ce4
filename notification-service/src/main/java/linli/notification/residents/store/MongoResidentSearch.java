package linli.notification.residents.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.aggregates.DocumentStore;
import linli.notification.residents.Audience;
import linli.notification.residents.Resident;
import linli.notification.residents.ResidentSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoResidentSearch implements ResidentSearch {

    private static final int AT_ONCE = 1_000;

    private final DocumentStore store;

    MongoResidentSearch(DocumentStore store) {
        this.store = store;
        store.index(Resident.class, "reach.communities", "_id");
        store.index(Resident.class, "reach.buildings", "_id");
        store.index(Resident.class, "reach.units", "_id");
    }

    @Override
    public void each(Audience audience, Consumer<Resident> person) {
        // Place by place, so that each walk follows one index; whoever was met before in an earlier
        // place is left out by asking for the earlier places.
        var before = new ArrayList<Place>();
        for (var place : places(audience)) {
            walk(place, before, person);
            before.add(place);
        }
    }

    private record Place(String field, UUID id) {

        boolean has(Resident person) {
            return person.links().stream()
                    .anyMatch(link ->
                            switch (field) {
                                case "reach.communities" -> link.communityId().equals(id);
                                case "reach.buildings" -> link.buildingId().equals(id);
                                default -> link.unitId().equals(id);
                            });
        }
    }

    private static List<Place> places(Audience audience) {
        var places = new ArrayList<Place>();
        add(places, "reach.communities", audience.communities());
        add(places, "reach.buildings", audience.buildings());
        add(places, "reach.units", audience.units());
        return places;
    }

    private static void add(List<Place> places, String field, Collection<UUID> ids) {
        ids.stream().sorted().map(id -> new Place(field, id)).forEach(places::add);
    }

    private void walk(Place place, List<Place> before, Consumer<Resident> person) {
        UUID last = null;
        while (true) {
            var next = Criteria.where(place.field()).is(place.id());
            if (last != null) {
                next = next.and("_id").gt(last);
            }
            var page =
                    store.mongo()
                            .find(
                                    Query.query(next).with(Sort.by("_id")).limit(AT_ONCE),
                                    Resident.class);
            page.stream()
                    .filter(one -> before.stream().noneMatch(earlier -> earlier.has(one)))
                    .forEach(person);
            if (page.size() < AT_ONCE) {
                return;
            }
            last = Objects.requireNonNull(page.getLast().id());
        }
    }
}
