package linli.store;

import de.bwaldvogel.mongo.MongoServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;

/** The store, opened on a file and listening on an address. */
public final class EmbeddedStore implements AutoCloseable {

    private static final int CACHE_MB = 32;

    private final MongoServer server;
    private final StoreBackend backend;
    private final InetSocketAddress address;

    private EmbeddedStore(MongoServer server, StoreBackend backend, InetSocketAddress address) {
        this.server = server;
        this.backend = backend;
        this.address = address;
    }

    /**
     * Opens or creates the file and listens.
     *
     * @param address port 0 takes a free one
     * @throws FileInUse when another process holds the file
     * @throws IOException when the folder cannot be made
     */
    public static EmbeddedStore open(Path file, InetSocketAddress address) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        var backend = new StoreBackend(openFile(file));
        try {
            var server = new MongoServer(backend);
            server.bind(address);
            return new EmbeddedStore(server, backend, server.getLocalAddress());
        } catch (RuntimeException refused) {
            backend.close();
            throw refused;
        }
    }

    /** Where a driver finds it. */
    public String uri() {
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** How many documents all queries together have looked at; what an index saves shows here. */
    public long documentsExamined() {
        return backend.documentsExamined();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    /** Another process holds the file. */
    public static final class FileInUse extends IOException {
        FileInUse(Path file, Throwable cause) {
            super(file + " is held by another process: two stores never share a file", cause);
        }
    }

    private static MVStore openFile(Path file) throws FileInUse {
        try {
            return new MVStore.Builder()
                    .fileName(file.toString())
                    // Ours is the only commit: the one before a write is acknowledged.
                    .autoCommitDisabled()
                    .cacheSize(CACHE_MB)
                    .open();
        } catch (MVStoreException failure) {
            throw new FileInUse(file, failure);
        }
    }
}
