package linli.store.engine;

import de.bwaldvogel.mongo.backend.DefaultQueryMatcher;
import de.bwaldvogel.mongo.bson.Document;

/** Whether a document is what a query asks for. */
public final class Matcher {

    private static final DefaultQueryMatcher ENGINE = new DefaultQueryMatcher();

    private Matcher() {}

    public static boolean matches(Document document, Document query) {
        return query.isEmpty() || ENGINE.matches(document, query);
    }
}
