package linli.owner.signins.store;

import java.time.Instant;
import java.util.Optional;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.signins.SignIn;
import linli.owner.signins.SignInSearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoSignInSearch implements SignInSearch {

    private final MongoOperations mongo;

    MongoSignInSearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(SignIn.class, "at");
    }

    @Override
    public Optional<Instant> newest() {
        var query = new Query().with(Sort.by(Direction.DESC, "at")).limit(1);
        query.fields().include("at");
        return Optional.ofNullable(mongo.findOne(query, Newest.class, "signIns")).map(Newest::at);
    }

    private record Newest(Instant at) {}
}
