package linli.chassis.aggregates;

import com.mongodb.client.model.IndexOptions;
import org.bson.Document;

/** An index that the code asks for; what it does not ask for any more is dropped at the start. */
record DeclaredIndex(String name, Document keys, boolean unique, boolean sparse) {

    IndexOptions options() {
        return new IndexOptions().name(name).unique(unique).sparse(sparse);
    }
}
