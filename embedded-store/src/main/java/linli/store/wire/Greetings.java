package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.store.data.Bson;
import linli.store.engine.StoreError;

/** What drivers ask a server before and between their work. */
final class Greetings {

    private static final String VERSION = "5.0.0";
    private static final int WIRE_VERSION = 13;
    static final int MAX_MESSAGE_BYTES = 48_000_000;
    private static final int MAX_BATCH = 100_000;
    private static final int SESSION_MINUTES = 30;

    private final Instant started = Instant.now();

    Greetings(Commands commands) {
        commands.greet("hello", command -> hello().append("isWritablePrimary", true));
        commands.greet("isMaster", command -> hello().append("ismaster", true));
        commands.greet("ping", command -> new Document());
        commands.read("buildInfo", Set.of(), command -> buildInfo());
        commands.read("serverStatus", Set.of(), command -> serverStatus());
        commands.read(
                "getParameter", Set.of("featureCompatibilityVersion"), command -> new Document());
        commands.read("connectionStatus", Set.of("showPrivileges"), command -> nobody());
        commands.read("startSession", Set.of(), command -> session());
        for (var name : List.of("endSessions", "refreshSessions", "killSessions")) {
            commands.read(name, Set.of(), command -> new Document());
        }
        for (var name : List.of("commitTransaction", "abortTransaction")) {
            commands.read(
                    name,
                    Set.of(),
                    command -> {
                        throw new StoreError(
                                20,
                                "IllegalOperation",
                                "Transaction numbers are only allowed on a replica set member or mongos");
                    });
        }
        for (var name : List.of("mapReduce", "replSetGetStatus", "collMod", "convertToCapped")) {
            commands.read(
                    name,
                    Set.of(),
                    command -> {
                        throw new StoreError(
                                115,
                                "CommandNotSupported",
                                "The embedded store has no " + name + "; MongoDB does");
                    });
        }
    }

    private static Document hello() {
        return new Document("helloOk", true)
                .append("maxBsonObjectSize", Bson.MAX_BYTES)
                .append("maxMessageSizeBytes", MAX_MESSAGE_BYTES)
                .append("maxWriteBatchSize", MAX_BATCH)
                .append("localTime", Instant.now())
                .append("logicalSessionTimeoutMinutes", SESSION_MINUTES)
                .append("minWireVersion", 0)
                .append("maxWireVersion", WIRE_VERSION)
                .append("readOnly", false);
    }

    private static Document buildInfo() {
        return new Document("version", VERSION)
                .append("versionArray", List.of(5, 0, 0, 0))
                .append("modules", List.of("linli-embedded-store"))
                .append("storageEngines", List.of("rocksdb"))
                .append("maxBsonObjectSize", Bson.MAX_BYTES);
    }

    private Document serverStatus() {
        return new Document("version", VERSION)
                .append("process", "embedded-store")
                .append("pid", ProcessHandle.current().pid())
                .append("uptime", (Instant.now().toEpochMilli() - started.toEpochMilli()) / 1000.0)
                .append("localTime", Instant.now())
                .append(
                        "storageEngine",
                        new Document("name", "rocksdb").append("persistent", true));
    }

    private static Document nobody() {
        return new Document(
                "authInfo",
                new Document("authenticatedUsers", List.of())
                        .append("authenticatedUserRoles", List.of()));
    }

    private static Document session() {
        return new Document("id", new Document("id", UUID.randomUUID()))
                .append("timeoutMinutes", SESSION_MINUTES);
    }
}
