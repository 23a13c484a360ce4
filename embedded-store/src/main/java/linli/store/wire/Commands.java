package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import linli.store.data.Storage;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every command that there is; a write is answered when it is on disk. */
public final class Commands {

    private static final Logger LOG = LoggerFactory.getLogger(Commands.class);

    private final Storage storage;
    private final Map<String, Handler> handlers = new HashMap<>();

    public Commands(Storage storage) {
        this.storage = storage;
    }

    /**
     * @param options what the command may carry besides what any command may; null for anything
     */
    private record Handler(
            boolean writes, @Nullable Set<String> options, Function<Command, Document> work) {}

    void read(String name, Set<String> options, Function<Command, Document> work) {
        handlers.put(name.toLowerCase(Locale.ROOT), new Handler(false, options, work));
    }

    /**
     * Does nothing, so that there is nothing to be refused: newer drivers say more about themselves
     * when they greet than older servers know, and are to be understood by all of them.
     */
    void greet(String name, Function<Command, Document> work) {
        handlers.put(name.toLowerCase(Locale.ROOT), new Handler(false, null, work));
    }

    void write(String name, Set<String> options, Function<Command, Document> work) {
        handlers.put(name.toLowerCase(Locale.ROOT), new Handler(true, options, work));
    }

    /**
     * What a command has come to.
     *
     * @param write must be on disk before the answer is given; zero for nothing
     */
    record Outcome(Document answer, long write) {}

    /**
     * @param silent nobody waits for the answer
     */
    Outcome run(Document body, boolean silent) {
        try {
            var command = Command.of(body);
            var handler = handlers.get(command.key());
            if (handler == null) {
                throw new StoreError(
                        59, "CommandNotFound", "no such command: '" + command.name() + "'");
            }
            if (handler.options() != null) {
                command.allow(handler.options());
            }
            var concern = WriteConcern.of(command.document("writeConcern"));
            var answer = handler.work().apply(command);
            var waits = handler.writes() ? concern.forced() && !silent : readsOnlyDurable(command);
            if (handler.writes() && !waits) {
                storage.handOver();
            }
            if (handler.writes() && concern.error() != null) {
                answer.put("writeConcernError", concern.error());
            }
            return new Outcome(answer.append("ok", 1.0), waits ? storage.lastWrite() : 0);
        } catch (RuntimeException | StackOverflowError failure) {
            return new Outcome(failed(body, failure), 0);
        }
    }

    /** What is answered instead of a result. */
    static Document failed(Document body, Throwable failure) {
        if (failure instanceof MongoServerException refused) {
            return error(refused).append("ok", 0.0);
        }
        LOG.error("{} failed", body.keySet(), failure);
        return new Document("ok", 0.0)
                .append("errmsg", "The store failed: " + failure)
                .append("code", 1)
                .append("codeName", "InternalError");
    }

    /** What majority has seen cannot be lost: here, what is on disk. */
    private static boolean readsOnlyDurable(Command command) {
        var level = command.document("readConcern").get("level");
        return "majority".equals(level) || "linearizable".equals(level);
    }

    static Document error(MongoServerException refused) {
        var error = new Document("errmsg", refused.getMessageWithoutErrorCode());
        if (refused instanceof MongoServerError coded) {
            error.append("code", coded.getCode());
            error.putIfNotNull("codeName", coded.getCodeName());
        } else {
            error.append("code", 8).append("codeName", "UnknownError");
        }
        if (refused instanceof StoreError store) {
            error.putAll(store.details());
        }
        return error;
    }

    /**
     * How safe a client wants its write.
     *
     * @param forced whether it waits for the disk
     * @param error what cannot be granted, or null
     */
    private record WriteConcern(boolean forced, @Nullable Document error) {

        static WriteConcern of(Document concern) {
            var copies = concern.get("w");
            // As a real server does by default, a write is on disk unless the client says j:false.
            var forced = !Boolean.FALSE.equals(concern.get("j")) && !isZero(copies);
            if (copies instanceof Number number && number.intValue() > 1) {
                return new WriteConcern(
                        forced,
                        refusal(2, "BadValue", "cannot use 'w' > 1 when a host is not replicated"));
            }
            if (copies instanceof String mode && !mode.equals("majority")) {
                return new WriteConcern(
                        forced,
                        refusal(
                                79,
                                "UnknownReplWriteConcern",
                                "No write concern mode named '" + mode + "' found"));
            }
            return new WriteConcern(forced, null);
        }

        private static boolean isZero(@Nullable Object copies) {
            return copies instanceof Number number && number.intValue() == 0;
        }

        private static Document refusal(int code, String name, String message) {
            return new Document("code", code).append("codeName", name).append("errmsg", message);
        }
    }
}
