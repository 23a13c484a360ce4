package linli.owner.imports.store;

import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.aggregates.Aggregate;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.aggregates.Witness;
import linli.owner.communities.Community;
import linli.owner.imports.ImportMark;
import linli.owner.imports.ImportMark.Kind;
import linli.owner.imports.ImportMarks;
import linli.owner.owners.Owner;
import linli.owner.properties.Building;
import linli.owner.properties.PropertyUnit;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoImportMarks implements ImportMarks {

    private static final Map<Class<? extends Aggregate>, Kind> KINDS =
            Map.of(
                    Owner.class, Kind.OWNER,
                    PropertyUnit.class, Kind.UNIT,
                    Building.class, Kind.BUILDING,
                    Community.class, Kind.COMMUNITY);

    private final MongoOperations mongo;

    MongoImportMarks(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(ImportMark.class, "importId", "_id");
        store.index(ImportMark.class, "at");
    }

    @Override
    public Witness of(UUID importId, int row, Instant at) {
        return new Witness() {
            @Override
            public void about(Class<? extends Aggregate> type, UUID id, @Nullable Document before) {
                var first =
                        new Document("importId", importId)
                                .append("recordId", id)
                                .append("row", row)
                                .append("after", before == null ? 0L : before.getLong("version"))
                                .append("at", Date.from(at));
                if (before != null) {
                    var kept = new Document(before);
                    kept.remove("outbox");
                    first.append("before", kept);
                }
                change(
                        type,
                        id,
                        new Document("$setOnInsert", first)
                                .append("$set", new Document("pending", true)),
                        true);
            }

            @Override
            public void written(Class<? extends Aggregate> type, UUID id, long version) {
                change(
                        type,
                        id,
                        new Document(
                                "$set", new Document("pending", false).append("after", version)),
                        false);
            }

            @Override
            public void notWritten(Class<? extends Aggregate> type, UUID id) {
                change(type, id, new Document("$set", new Document("pending", false)), false);
            }

            private void change(
                    Class<? extends Aggregate> type, UUID id, Document update, boolean upsert) {
                var kind = KINDS.get(type);
                if (kind != null) {
                    if (upsert) {
                        update.get("$setOnInsert", Document.class).append("kind", kind.name());
                    }
                    mongo.getCollection(mongo.getCollectionName(ImportMark.class))
                            .updateOne(
                                    new Document("_id", ImportMark.idOf(importId, kind, id)),
                                    update,
                                    new UpdateOptions().upsert(upsert));
                }
            }
        };
    }

    @Override
    public List<ImportMark> first(UUID importId, int limit) {
        return mongo.find(of(importId).with(Sort.by("_id")).limit(limit), ImportMark.class);
    }

    @Override
    public long count(UUID importId) {
        return mongo.count(of(importId), ImportMark.class);
    }

    @Override
    public void remove(ImportMark mark) {
        mongo.remove(Query.query(Criteria.where("_id").is(mark.id())), ImportMark.class);
    }

    @Override
    public void forget(UUID importId) {
        mongo.remove(of(importId), ImportMark.class);
    }

    @Override
    public void forgetBefore(Instant moment) {
        mongo.remove(Query.query(Criteria.where("at").lt(moment)), ImportMark.class);
    }

    private static Query of(UUID importId) {
        return Query.query(Criteria.where("importId").is(importId));
    }
}
