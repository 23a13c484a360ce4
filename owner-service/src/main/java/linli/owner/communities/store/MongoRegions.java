package linli.owner.communities.store;

import java.util.Optional;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Rehearsal;
import linli.owner.communities.Region;
import linli.owner.communities.Regions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Component;

@Component
class MongoRegions implements Regions {

    private final MongoOperations mongo;

    MongoRegions(DocumentStore store) {
        this.mongo = store.mongo();
        store.unique(Region.class, false, "name");
    }

    @Override
    public Optional<Region> find(UUID id) {
        return Optional.ofNullable(mongo.findById(id, Region.class));
    }

    @Override
    public Optional<Region> named(String name) {
        return Optional.ofNullable(
                mongo.findOne(Query.query(Criteria.where("name").is(name)), Region.class));
    }

    @Override
    public Region keep(Region region) {
        if (Rehearsal.isOn()) {
            return named(region.name()).orElse(region);
        }
        try {
            return mongo.insert(region);
        } catch (DuplicateKeyException faster) {
            return named(region.name()).orElseThrow(() -> faster);
        }
    }

    @Override
    public Region rename(UUID id, String name) {
        try {
            mongo.updateFirst(
                    Query.query(Criteria.where("_id").is(id)),
                    Update.update("name", name),
                    Region.class);
        } catch (DuplicateKeyException taken) {
            throw new Refusal.Conflict("region.exists", "There is a region of this name");
        }
        return find(id).orElseThrow(
                        () -> new Refusal.NotFound("region.not-found", "No region " + id));
    }
}
