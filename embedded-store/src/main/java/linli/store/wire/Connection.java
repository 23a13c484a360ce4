package linli.store.wire;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import linli.store.data.Storage;
import linli.store.wire.Commands.Outcome;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One client: its requests are read, run and answered one after another. While the disk is awaited,
 * the thread listens to the client again; the thread that forces gives the answer.
 */
final class Connection {

    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    /**
     * As many answers, and no longer ones, the system keeps for a client that does not listen: the
     * thread that forces for all never waits for one of them.
     */
    private static final int MOST_GIVEN_AWAY = 32;

    private static final int MOST_BYTES_GIVEN_AWAY = 512;

    private final Socket client;
    private final Commands commands;
    private final Storage storage;
    private final Consumer<Connection> afterwards;
    private final OutputStream out;
    private final Thread thread;
    private volatile boolean owes;
    private int givenAway;

    /**
     * @param afterwards is called when the client has gone
     */
    Connection(Socket client, Commands commands, Storage storage, Consumer<Connection> afterwards)
            throws IOException {
        this.client = client;
        this.commands = commands;
        this.storage = storage;
        this.afterwards = afterwards;
        this.out = client.getOutputStream();
        this.thread = Thread.ofPlatform().name("store-", client.getPort()).unstarted(this::serve);
    }

    void start() {
        thread.start();
    }

    private void serve() {
        try (client) {
            var in = new BufferedInputStream(client.getInputStream());
            for (var request = Request.read(in); request != null; request = Request.read(in)) {
                awaitAnswered();
                var outcome = commands.run(request.body(), request.isSilent());
                if (!request.isSilent()) {
                    answer(request, outcome);
                }
            }
        } catch (IOException gone) {
            LOG.debug("A client has gone", gone);
        } catch (RuntimeException | StackOverflowError unreadable) {
            LOG.error("A client speaks another protocol", unreadable);
        } finally {
            afterwards.accept(this);
        }
    }

    private void answer(Request request, Outcome outcome) throws IOException {
        var answer = request.encoded(outcome.answer());
        if (outcome.write() == 0) {
            out.write(answer);
        } else if (givenAway == MOST_GIVEN_AWAY || answer.length > MOST_BYTES_GIVEN_AWAY) {
            givenAway = 0;
            out.write(whenForced(request, outcome, answer));
        } else {
            givenAway++;
            owes = true;
            storage.whenForced(outcome.write(), failure -> give(request, answer, failure));
        }
    }

    private byte[] whenForced(Request request, Outcome outcome, byte[] answer) {
        try {
            storage.awaitForced(outcome.write());
            return answer;
        } catch (RuntimeException failure) {
            return request.encoded(Commands.failed(request.body(), failure));
        }
    }

    /** Called by the thread that forces. */
    private void give(Request request, byte[] answer, @Nullable RuntimeException failure) {
        try {
            out.write(
                    failure == null
                            ? answer
                            : request.encoded(Commands.failed(request.body(), failure)));
        } catch (IOException gone) {
            LOG.debug("A client has gone without its answer", gone);
        } finally {
            owes = false;
            LockSupport.unpark(thread);
        }
    }

    /** Returns at once where a client listens before it speaks again. */
    private void awaitAnswered() {
        while (owes) {
            LockSupport.park(this);
        }
    }

    void close() throws IOException {
        client.close();
    }

    void join() throws InterruptedException {
        thread.join();
    }
}
