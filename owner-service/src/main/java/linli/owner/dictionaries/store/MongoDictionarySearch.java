package linli.owner.dictionaries.store;

import java.util.List;
import linli.chassis.aggregates.DocumentStore;
import linli.owner.dictionaries.DictionaryEntry;
import linli.owner.dictionaries.DictionarySearch;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

@Component
class MongoDictionarySearch implements DictionarySearch {

    private final MongoOperations mongo;

    MongoDictionarySearch(DocumentStore store) {
        this.mongo = store.mongo();
        store.index(DictionaryEntry.class, "dictionary", "facts.position");
    }

    @Override
    public List<String> names() {
        return mongo
                .findDistinct(new Query(), "dictionary", DictionaryEntry.class, String.class)
                .stream()
                .sorted()
                .toList();
    }

    @Override
    public List<DictionaryEntry> entries(String dictionary) {
        return mongo.find(
                Query.query(Criteria.where("dictionary").is(dictionary))
                        .with(Sort.by("facts.position")),
                DictionaryEntry.class);
    }
}
