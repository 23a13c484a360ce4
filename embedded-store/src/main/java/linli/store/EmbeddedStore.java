package linli.store;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Clock;
import linli.store.data.Catalogue;
import linli.store.data.Expiry;
import linli.store.data.Search;
import linli.store.data.Storage;
import linli.store.wire.AllCommands;
import linli.store.wire.StoreServer;

/** The store, opened on a folder and listening on an address. */
public final class EmbeddedStore implements AutoCloseable {

    /** Where in its data folder a store of its own process keeps everything. */
    public static final String FOLDER = "store.rocks";

    private final Storage storage;
    private final Expiry expiry;
    private final AllCommands commands;
    private final StoreServer server;

    private EmbeddedStore(Storage storage, StoreOptions options, InetSocketAddress address)
            throws IOException {
        this.storage = storage;
        var catalogue = new Catalogue(storage);
        this.expiry = new Expiry(catalogue, Clock.systemUTC());
        this.commands = new AllCommands(catalogue, storage);
        this.server = new StoreServer(address, commands.all(), storage);
        expiry.every(options.expiry(), commands::closeIdleCursors);
    }

    /**
     * Opens or creates the folder and listens.
     *
     * @param address port 0 takes a free one
     * @throws Storage.FolderInUse when another process holds the folder
     */
    public static EmbeddedStore open(Path folder, InetSocketAddress address) throws IOException {
        return open(folder, address, StoreOptions.DEFAULT);
    }

    public static EmbeddedStore open(Path folder, InetSocketAddress address, StoreOptions options)
            throws IOException {
        var storage = Storage.open(folder, options.reserve(), options.usableSpace(folder));
        try {
            return new EmbeddedStore(storage, options, address);
        } catch (IOException | RuntimeException refused) {
            storage.close();
            throw refused;
        }
    }

    /** Where a driver finds it. */
    public String uri() {
        var address = server.address();
        return "mongodb://" + address.getAddress().getHostAddress() + ":" + address.getPort();
    }

    /** How many documents all queries together have looked at; what an index saves shows here. */
    public long documentsExamined() {
        return Search.allExamined();
    }

    /** Removes what has expired, without waiting for the next round. */
    public long expireNow() {
        return expiry.expire();
    }

    @Override
    public void close() {
        server.close();
        expiry.close();
        commands.close();
        storage.close();
    }
}
