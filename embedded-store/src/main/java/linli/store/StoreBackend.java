package linli.store;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.h2.mvstore.MVStore;

/** All databases of one file. */
final class StoreBackend extends AbstractMongoBackend {

    static final String DATA = "data.";

    private static final Set<String> WRITES =
            Set.of(
                    "insert",
                    "update",
                    "delete",
                    "findandmodify",
                    "create",
                    "createindexes",
                    "drop",
                    "dropindexes",
                    "dropdatabase",
                    "renamecollection");

    private final MVStore store;
    private final Commits commits;
    private final AtomicLong documentsExamined = new AtomicLong();

    StoreBackend(MVStore store) {
        super(Clock.systemUTC());
        this.store = store;
        this.commits = new Commits(store);
        store.getMapNames().stream()
                .filter(name -> name.startsWith(DATA))
                .map(name -> name.substring(DATA.length(), name.indexOf('.', DATA.length())))
                .distinct()
                .forEach(this::resolveDatabase);
    }

    long documentsExamined() {
        return documentsExamined.get();
    }

    @Override
    public Document handleCommand(
            Channel channel, String databaseName, String command, Document query) {
        Refusals.check(command, query);
        var name = command.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "hello" ->
                    super.handleCommand(channel, databaseName, "isMaster", query)
                            .append("isWritablePrimary", true);
            case "endsessions" -> new Document("ok", 1.0);
            case "aggregate" ->
                    writes(query)
                            ? commits.durably(() ->
                                    super.handleCommand(channel, databaseName, command, query))
                            : super.handleCommand(channel, databaseName, command, query);
            default ->
                    WRITES.contains(name)
                            ? commits.durably(() ->
                                    super.handleCommand(channel, databaseName, command, query))
                            : super.handleCommand(channel, databaseName, command, query);
        };
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new StoreDatabase(databaseName, store, getCursorRegistry(), documentsExamined);
    }

    @Override
    public void close() {
        super.close();
        store.close();
    }

    private static boolean writes(Document aggregation) {
        return aggregation.get("pipeline") instanceof List<?> stages
                && stages.stream()
                        .anyMatch(stage ->
                                stage instanceof Document document
                                        && (document.containsKey("$out")
                                                || document.containsKey("$merge")));
    }
}
