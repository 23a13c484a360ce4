package linli.store.tool;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import linli.store.EmbeddedStore;
import org.bson.UuidRepresentation;
import org.jspecify.annotations.Nullable;

/**
 * A store that a tool works on: one that runs, or a folder that is opened for as long as it takes.
 */
public final class Target implements AutoCloseable {

    private final @Nullable EmbeddedStore opened;
    private final MongoClient client;

    private Target(@Nullable EmbeddedStore opened, String uri) {
        this.opened = opened;
        this.client =
                MongoClients.create(
                        MongoClientSettings.builder()
                                .applyConnectionString(new ConnectionString(uri))
                                .uuidRepresentation(UuidRepresentation.STANDARD)
                                .writeConcern(WriteConcern.MAJORITY)
                                .build());
    }

    public static Target running(String uri) {
        return new Target(null, uri);
    }

    public static Target folder(Path folder) throws IOException {
        var store =
                EmbeddedStore.open(
                        folder, new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        return new Target(store, store.uri());
    }

    /** {@code --uri} of one that runs, or else the folder of {@code --data}. */
    public static Target of(Options options) throws IOException {
        var uri = options.find("uri");
        return uri == null
                ? folder(Path.of(options.get("data"), EmbeddedStore.FOLDER))
                : running(uri);
    }

    public MongoClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
        if (opened != null) {
            opened.close();
        }
    }
}
