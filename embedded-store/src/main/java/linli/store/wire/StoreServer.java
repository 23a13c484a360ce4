package linli.store.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import linli.store.data.Storage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Listens, and gives every connection a thread, as MongoDB does: a request runs where it was read,
 * without another thread to be woken, and a long search keeps nobody else from being heard.
 */
public final class StoreServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StoreServer.class);

    private static final int MOST_CONNECTIONS = 2_000;
    private static final int NOT_YET_ACCEPTED = 200;

    private final Commands commands;
    private final Storage storage;
    private final ServerSocket listening;
    private final Thread accepting;
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    public StoreServer(InetSocketAddress address, Commands commands, Storage storage)
            throws IOException {
        this.commands = commands;
        this.storage = storage;
        this.listening =
                new ServerSocket(address.getPort(), NOT_YET_ACCEPTED, address.getAddress());
        this.accepting = Thread.ofPlatform().name("store-accepting").start(this::accept);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                serve(listening.accept());
            } catch (IOException refused) {
                if (!listening.isClosed()) {
                    LOG.warn("A connection was not accepted", refused);
                }
            }
        }
    }

    private void serve(Socket client) throws IOException {
        if (connections.size() == MOST_CONNECTIONS) {
            LOG.warn("There are {} connections already: one more is refused", MOST_CONNECTIONS);
            client.close();
            return;
        }
        client.setTcpNoDelay(true);
        var connection = new Connection(client, commands, storage, connections::remove);
        connections.add(connection);
        connection.start();
    }

    public InetSocketAddress address() {
        return (InetSocketAddress) listening.getLocalSocketAddress();
    }

    /** Returns when no request is under way any more: nothing may touch a closed RocksDB. */
    @Override
    public void close() {
        try {
            listening.close();
            accepting.join();
            for (var connection : connections) {
                connection.close();
            }
            for (var connection : connections) {
                connection.join();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
