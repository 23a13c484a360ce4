package linli.chassis.files;

import com.mongodb.client.gridfs.model.GridFSFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import org.apache.tika.Tika;
import org.bson.Document;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.gridfs.GridFsOperations;

/**
 * Photos and other files in the service's own store. A file lies where its record lies: whoever may
 * see the one may see the other; until it is attached only its uploader may.
 */
public final class Files {

    private static final String FILES = "fs.files";

    private final GridFsOperations files;
    private final DocumentStore store;
    private final Clock clock;
    private final Tika tika = new Tika();

    public Files(GridFsOperations files, DocumentStore store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Takes a file in. The same command again answers with the file it stored before.
     *
     * @param types content types that are taken, judged by the bytes; images are written anew,
     *     which drops what cameras and attackers hide in them
     * @param mostBytes the size from which on it is refused
     */
    public StoredFile keep(
            InputStream content, String name, Set<String> types, int mostBytes, Access access)
            throws IOException {
        var bytes = content.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new Refusal.TooLarge(
                    "file.too-large", "A file may have %d bytes".formatted(mostBytes));
        }
        var type = tika.detect(bytes, name);
        if (!types.contains(type)) {
            throw new Refusal.Unsupported(
                    "file.unsupported", "This is %s; %s is taken".formatted(type, types));
        }
        var kept = Images.isImage(type) ? Images.rewrite(bytes, type) : bytes;
        var id = access.newId();
        var hash = hash(bytes);
        var before = files.findOne(byId(id));
        if (before != null) {
            if (!hash.equals(metadata(before).getString("hash"))) {
                throw new Refusal.Invalid(
                        "idempotency-key.reused", "This Idempotency-Key was used for another file");
            }
            return view(before);
        }
        var reach = new Document();
        store.mongo()
                .getConverter()
                .write(new Reach(Set.of(), Set.of(), Set.of(), access.account().people()), reach);
        var metadata =
                new Document("fileId", id)
                        .append("type", type)
                        .append("hash", hash)
                        .append("reach", reach);
        files.store(new ByteArrayInputStream(kept), name, type, metadata);
        return new StoredFile(id, name, type, kept.length, clock.instant());
    }

    /**
     * Refuses files that the caller did not upload: nobody attaches what is somebody else's.
     *
     * @throws Refusal.NotFound for the first that is not the caller's
     */
    public void requireOwn(Collection<UUID> fileIds, Access access) {
        for (var id : fileIds) {
            if (!access.owns(reachOf(found(id)))) {
                throw notFound(id);
            }
        }
    }

    /** Puts uploaded files where their record lies; who uploaded them keeps seeing them. */
    public void attach(Collection<UUID> fileIds, Reach reach, Access access) {
        var people = new LinkedHashSet<>(reach.people());
        people.addAll(access.account().people());
        var document = new Document();
        store.mongo()
                .getConverter()
                .write(
                        new Reach(reach.communities(), reach.buildings(), reach.units(), people),
                        document);
        for (var id : fileIds) {
            store.mongo()
                    .updateFirst(byId(id), new Update().set("metadata.reach", document), FILES);
        }
    }

    /** What lies outside the caller's scope is not found. */
    public Content open(UUID fileId, Access access) {
        var file = found(fileId);
        if (!access.scope().covers(reachOf(file)) && !access.owns(reachOf(file))) {
            throw notFound(fileId);
        }
        return new Content(view(file), files.getResource(file));
    }

    /** For jobs, which act for the one who started them. */
    public Content open(UUID fileId) {
        var file = found(fileId);
        return new Content(view(file), files.getResource(file));
    }

    /** A file and its bytes. */
    public record Content(StoredFile file, Resource bytes) {}

    private GridFSFile found(UUID fileId) {
        var file = files.findOne(byId(fileId));
        if (file == null) {
            throw notFound(fileId);
        }
        return file;
    }

    /** Of the bytes as they came, so that a repeat is told from another file. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Reach reachOf(GridFSFile file) {
        var reach = metadata(file).get("reach", Document.class);
        return store.mongo().getConverter().read(Reach.class, reach);
    }

    private static StoredFile view(GridFSFile file) {
        return new StoredFile(
                metadata(file).get("fileId", UUID.class),
                file.getFilename(),
                metadata(file).getString("type"),
                file.getLength(),
                file.getUploadDate().toInstant());
    }

    private static Document metadata(GridFSFile file) {
        return Objects.requireNonNull(file.getMetadata());
    }

    private static Query byId(UUID fileId) {
        return Query.query(Criteria.where("metadata.fileId").is(fileId));
    }

    private static Refusal notFound(UUID fileId) {
        return new Refusal.NotFound("file.not-found", "No file " + fileId);
    }
}
