package linli.chassis.files;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.model.GridFSFile;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.access.Access;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.files.Images.Picture;
import linli.chassis.timers.Timer;
import org.apache.tika.Tika;
import org.bson.BsonBinary;
import org.bson.BsonValue;
import org.bson.Document;
import org.bson.UuidRepresentation;
import org.bson.types.Binary;
import org.bson.types.ObjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.data.mongodb.gridfs.GridFsOperations;
import org.springframework.data.mongodb.gridfs.GridFsUpload;

/**
 * Photos and other files in the service's own store. A file lies where its record lies: whoever may
 * see the one may see the other; until it is attached only its uploader may. It belongs to one
 * record, and one that belongs to none for a day is thrown away.
 */
public final class Files implements Timer {

    private static final int LARGEST_PHOTO = 10 * 1024 * 1024;
    private static final Set<String> PHOTOS = Set.of("image/jpeg", "image/png");

    private static final String FILES = "fs.files";
    private static final String CHUNKS = "fs.chunks";
    private static final String THUMBNAILS = "thumbnails";

    /** Files from before their id was GridFS's own have it here. */
    private static final String FORMER_ID = "metadata.fileId";

    private static final String LOOSE_SINCE = "metadata.looseSince";
    private static final String HOLDER = "metadata.holder";
    private static final String CLAIM = "metadata.claim";
    private static final String THROWN_AWAY = "metadata.thrownAway";
    private static final String SEALED = "metadata.sealed";

    /** What every photo is called that is not called anything. */
    private static final String NAMELESS = "photo";

    private static final int LONGEST_NAME = 200;
    private static final Duration LOOSE_FOR = Duration.ofDays(1);
    private static final Duration SWEEP_EVERY = Duration.ofMinutes(10);
    private static final int SWEPT_AT_ONCE = 100;

    /** After which a command that has not ended never will. */
    private static final Duration LONGEST_COMMAND = Duration.ofMinutes(5);

    /** After which an upload that has not ended never will. */
    private static final Duration LONGEST_UPLOAD = Duration.ofMinutes(1);

    /** Pictures that are unpacked at the same time: each takes what {@link Images} may take. */
    private static final int PICTURES_AT_ONCE = 2;

    private static final Duration WAIT_FOR_A_PLACE = Duration.ofSeconds(2);
    private static final long COME_BACK_AFTER_SECONDS = 2;

    private final GridFsOperations files;
    private final DocumentStore store;
    private final Clock clock;
    private final Tika tika = new Tika();
    private final Semaphore places = new Semaphore(PICTURES_AT_ONCE);
    private Instant nextSweep = Instant.EPOCH;

    public Files(GridFsOperations files, DocumentStore store, Clock clock) {
        this.files = files;
        this.store = store;
        this.clock = clock;
        var sparse = new IndexOptions().sparse(true);
        var documents = store.mongo().getCollection(FILES);
        documents.createIndex(Indexes.ascending(FORMER_ID), sparse);
        documents.createIndex(Indexes.ascending(LOOSE_SINCE), sparse);
        documents.createIndex(Indexes.ascending(CLAIM + ".at"), sparse);
    }

    /**
     * Takes a file in. The same command again answers with the file it stored before.
     *
     * @param types content types that are taken, judged by the bytes; images are written anew,
     *     which drops what cameras and attackers hide in them
     * @param mostBytes the size from which on it is refused
     * @throws Refusal.TooOften when too many pictures come at once
     */
    public StoredFile keep(
            InputStream content, String name, Set<String> types, int mostBytes, Access access)
            throws IOException {
        requireName(name);
        if (types.stream().noneMatch(Images::isImage)) {
            return keep(read(content, mostBytes), name, types, access);
        }
        takePlace();
        try {
            return keep(read(content, mostBytes), name, types, access);
        } finally {
            places.release();
        }
    }

    /**
     * Takes a photo in, as every feature does: of at most ten megabytes.
     *
     * @param name as its device called it; null when it has none
     */
    public StoredFile keepPhoto(InputStream content, @Nullable String name, Access access)
            throws IOException {
        return keep(content, name == null ? NAMELESS : name, PHOTOS, LARGEST_PHOTO, access);
    }

    private StoredFile keep(byte[] bytes, String name, Set<String> types, Access access)
            throws IOException {
        var type = tika.detect(bytes, name);
        if (!types.contains(type)) {
            throw new Refusal.Unsupported(
                    "file.unsupported", "This is %s; %s is taken".formatted(type, types));
        }
        var id = access.newId();
        var hash = hash(bytes);
        var before = find(id);
        if (before != null) {
            return keptBefore(before, hash);
        }
        if (!Images.isImage(type)) {
            return store(id, name, type, hash, bytes, access);
        }
        var picture = Images.rewrite(bytes, type);
        keepThumbnail(id, picture);
        return store(id, name, type, hash, picture.bytes(), access);
    }

    private StoredFile store(
            UUID id, String name, String type, String hash, byte[] bytes, Access access) {
        var own = new Reach(Set.of(), Set.of(), Set.of(), access.account().people());
        var metadata =
                new Document("type", type)
                        .append("hash", hash)
                        .append("reach", written(own))
                        .append("looseSince", Date.from(clock.instant()));
        try {
            files.store(upload(id, name, metadata, bytes));
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
            var before = find(id);
            if (before != null) {
                return keptBefore(before, hash);
            }
            requireAbandoned(id);
            files.store(upload(id, name, metadata, bytes));
        }
        return new StoredFile(id, name, type, bytes.length, clock.instant());
    }

    private static GridFsUpload<?> upload(UUID id, String name, Document metadata, byte[] bytes) {
        return GridFsUpload.fromStream(new ByteArrayInputStream(bytes))
                .id(new BsonBinary(id, UuidRepresentation.STANDARD))
                .filename(name)
                .metadata(metadata)
                .build();
    }

    /**
     * Clears away what a crash left of the same upload; one that still goes on is not disturbed.
     */
    private void requireAbandoned(UUID id) {
        var ofThis = Query.query(Criteria.where("files_id").is(id));
        var left = store.mongo().findOne(ofThis, Document.class, CHUNKS);
        if (left != null) {
            var since = left.get("_id", ObjectId.class).getDate().toInstant();
            if (since.isAfter(clock.instant().minus(LONGEST_UPLOAD))) {
                throw new Refusal.TooOften(
                        "file.under-way",
                        "The same file is being taken in",
                        COME_BACK_AFTER_SECONDS);
            }
            store.mongo().remove(ofThis, CHUNKS);
        }
    }

    /**
     * Reserves uploaded files for the record that the caller's command is about to make or move:
     * from now on they are not thrown away. Should the command end before they are attached, the
     * sweep finds whether the record has them.
     *
     * @param record which kind of record
     * @throws Refusal.NotFound for the first that is not the caller's: nobody attaches what is
     *     somebody else's
     * @throws Refusal.Conflict for the first that belongs to another record
     */
    public void claim(Collection<UUID> fileIds, Class<?> record, UUID recordId, Access access) {
        claim(fileIds, record, recordId, false, access);
    }

    /** The same for photos that will be {@link #seal sealed}. */
    public void claimToSeal(
            Collection<UUID> fileIds, Class<?> record, UUID recordId, Access access) {
        claim(fileIds, record, recordId, true, access);
    }

    private void claim(
            Collection<UUID> fileIds,
            Class<?> record,
            UUID recordId,
            boolean toSeal,
            Access access) {
        var claimed = all(fileIds);
        for (var file : claimed) {
            if (!access.owns(reachOf(file))) {
                throw notFound(idOf(file));
            }
        }
        var claim =
                new Document("at", Date.from(clock.instant()))
                        .append("collection", store.mongo().getCollectionName(record))
                        .append("record", recordId)
                        .append("by", access.newId())
                        .append("toSeal", toSeal);
        change(claimed, new Update().unset(LOOSE_SINCE).set(CLAIM, claim), access);
    }

    /**
     * Puts uploaded files where their record lies; who uploaded them keeps seeing them. The same
     * command may do so again.
     *
     * @throws Refusal.Conflict for the first that belongs to another record
     */
    public void attach(Collection<UUID> fileIds, Reach reach, Access access) {
        var people = new LinkedHashSet<>(reach.people());
        people.addAll(access.account().people());
        var widened = new Reach(reach.communities(), reach.buildings(), reach.units(), people);
        change(all(fileIds), attached(widened, access.newId()), access);
    }

    private Update attached(Reach reach, UUID by) {
        return new Update()
                .set("metadata.reach", written(reach))
                .set(HOLDER, by)
                .unset(CLAIM)
                .unset(LOOSE_SINCE);
    }

    /**
     * Puts uploaded photos into their record and nowhere else: only the record shows them, to whom
     * it shows itself. Neither who took them in nor what they were called there is known any more.
     * The same command may do so again.
     *
     * @throws Refusal.Conflict for the first that belongs to another record
     */
    public void seal(Collection<UUID> fileIds, Access access) {
        change(all(fileIds), sealed(access.newId()), access);
    }

    private Update sealed(UUID by) {
        return attached(Reach.GROUP, by).set(SEALED, true).set("filename", NAMELESS);
    }

    private void change(List<GridFSFile> some, Update update, Access access) {
        for (var file : some) {
            var free =
                    new Criteria()
                            .andOperator(
                                    Criteria.where("_id").is(file.getId()),
                                    Criteria.where(HOLDER).in(null, access.newId()),
                                    Criteria.where(THROWN_AWAY).exists(false));
            var changed =
                    isAttachedOfOld(file)
                            ? 0
                            : store.mongo()
                                    .updateFirst(Query.query(free), update, FILES)
                                    .getMatchedCount();
            if (changed == 0) {
                throw new Refusal.Conflict(
                        "file.attached", "File %s belongs to another record".formatted(idOf(file)));
            }
        }
    }

    /** Before files had holders, one that was attached was known by where it lies only. */
    private boolean isAttachedOfOld(GridFSFile file) {
        return metadata(file).get("holder") == null && !reachOf(file).communities().isEmpty();
    }

    /** What lies outside the caller's scope is not found. */
    public Content open(UUID fileId, Access access) {
        return content(visible(fileId, access));
    }

    /** For jobs, which act for the one who started them, and for records that show their own. */
    public Content open(UUID fileId) {
        return content(found(fileId));
    }

    /** The picture as lists show it; what lies outside the caller's scope is not found. */
    public Content thumbnail(UUID fileId, Access access) throws IOException {
        return small(visible(fileId, access));
    }

    /** The picture as lists show it, for records that show their own. */
    public Content thumbnail(UUID fileId) throws IOException {
        return small(found(fileId));
    }

    /** Keeps what a job made, in place of what it made before; the job throws it away. */
    public void keepResult(UUID id, String name, String type, InputStream content, Reach reach) {
        discard(id);
        var metadata =
                new Document("type", type).append("reach", written(reach)).append(HOLDER, id);
        files.store(
                GridFsUpload.fromStream(content)
                        .id(new BsonBinary(id, UuidRepresentation.STANDARD))
                        .filename(name)
                        .metadata(metadata)
                        .build());
    }

    /** For what has no reader any more. */
    public void discard(UUID id) {
        remove(id);
    }

    private void remove(Object id) {
        store.mongo().remove(Query.query(Criteria.where("files_id").is(id)), CHUNKS);
        store.mongo().remove(byId(id), THUMBNAILS);
        store.mongo().remove(byId(id), FILES);
    }

    /** A file and its bytes. */
    public record Content(StoredFile file, Resource bytes) {}

    /** Throws away what was uploaded a day ago and belongs to nothing. */
    @Override
    public void ring(Instant now) {
        if (now.isBefore(nextSweep)) {
            return;
        }
        nextSweep = now.plus(SWEEP_EVERY);
        sweep(now);
    }

    /** Throws away what belongs to nothing at this time. */
    public void sweep(Instant now) {
        attachClaimed(now);
        throwAwayLoose(now);
    }

    /** A command that ended between its record and its files left these: the record decides. */
    private void attachClaimed(Instant now) {
        var left = Criteria.where(CLAIM + ".at").lt(Date.from(now.minus(LONGEST_COMMAND)));
        var found =
                store.mongo().find(Query.query(left).limit(SWEPT_AT_ONCE), Document.class, FILES);
        for (var file : found) {
            var metadata = file.get("metadata", Document.class);
            var claim = metadata.get("claim", Document.class);
            var same =
                    new Criteria()
                            .andOperator(
                                    Criteria.where("_id").is(file.get("_id")),
                                    Criteria.where(CLAIM + ".at").is(claim.get("at")));
            store.mongo()
                    .updateFirst(
                            Query.query(same),
                            claimed(file.get("_id", UUID.class), metadata, claim, now),
                            FILES);
        }
    }

    private Update claimed(UUID id, Document metadata, Document claim, Instant now) {
        var collection = claim.getString("collection");
        var record =
                store.mongo()
                        .findOne(byId(claim.get("record", UUID.class)), Document.class, collection);
        if (record == null || !isIn(record, id)) {
            return new Update().unset(CLAIM).set(LOOSE_SINCE, Date.from(now));
        }
        var by = claim.get("by", UUID.class);
        if (claim.getBoolean("toSeal", false)) {
            return sealed(by);
        }
        var own = reach(metadata);
        var there = reach(record);
        var people = new LinkedHashSet<>(there.people());
        people.addAll(own.people());
        return attached(
                new Reach(there.communities(), there.buildings(), there.units(), people), by);
    }

    private static boolean isIn(Object value, UUID id) {
        return switch (value) {
            case Map<?, ?> map -> map.values().stream().anyMatch(of -> of != null && isIn(of, id));
            case Collection<?> items -> items.stream().anyMatch(of -> of != null && isIn(of, id));
            // As it stands in an event that is on its way.
            case String text -> text.contains(id.toString());
            default -> value.equals(id);
        };
    }

    private void throwAwayLoose(Instant now) {
        var loose = Criteria.where(LOOSE_SINCE).lt(Date.from(now.minus(LOOSE_FOR)));
        var found =
                store.mongo().find(Query.query(loose).limit(SWEPT_AT_ONCE), Document.class, FILES);
        for (var file : found) {
            var id = Objects.requireNonNull(file.get("_id"));
            // Marked first: who claims it at this instant either keeps it or learns that it is
            // gone.
            var marked =
                    store.mongo()
                            .updateFirst(
                                    Query.query(
                                            new Criteria()
                                                    .andOperator(
                                                            Criteria.where("_id").is(id), loose)),
                                    new Update().set(THROWN_AWAY, true),
                                    FILES);
            if (marked.getMatchedCount() == 1) {
                remove(id);
            }
        }
    }

    private void takePlace() {
        try {
            if (places.tryAcquire(WAIT_FOR_A_PLACE.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw new Refusal.TooOften(
                "file.too-many", "Too many pictures at once", COME_BACK_AFTER_SECONDS);
    }

    private static void requireName(String name) {
        if (name.isBlank()
                || name.length() > LONGEST_NAME
                || name.chars().anyMatch(Character::isISOControl)) {
            throw new Refusal.Invalid(
                    "file.misnamed",
                    "A file has a name of 1 to %d characters".formatted(LONGEST_NAME));
        }
    }

    private static byte[] read(InputStream content, int mostBytes) throws IOException {
        var bytes = content.readNBytes(mostBytes + 1);
        if (bytes.length > mostBytes) {
            throw new Refusal.TooLarge(
                    "file.too-large", "A file may have %d bytes".formatted(mostBytes));
        }
        return bytes;
    }

    private static StoredFile keptBefore(GridFSFile before, String hash) {
        if (!hash.equals(metadata(before).getString("hash"))) {
            throw new Refusal.Invalid(
                    "idempotency-key.reused", "This Idempotency-Key was used for another file");
        }
        return view(before);
    }

    private void keepThumbnail(UUID id, Picture picture) {
        store.mongo()
                .save(
                        new Document("_id", id).append("bytes", new Binary(picture.thumbnail())),
                        THUMBNAILS);
    }

    private Content content(GridFSFile file) {
        return new Content(view(file), files.getResource(file));
    }

    private Content small(GridFSFile file) throws IOException {
        var known = view(file);
        if (!Images.isImage(known.contentType())) {
            throw notFound(known.id());
        }
        var kept = store.mongo().findById(known.id(), Document.class, THUMBNAILS);
        var bytes = kept == null ? thumbnailOfOld(file) : kept.get("bytes", Binary.class).getData();
        return new Content(
                new StoredFile(
                        known.id(),
                        known.name(),
                        Images.THUMBNAIL_TYPE,
                        bytes.length,
                        known.uploadedAt()),
                new ByteArrayResource(bytes));
    }

    /** Pictures from before there were thumbnails get one when it is first looked at. */
    private byte[] thumbnailOfOld(GridFSFile file) throws IOException {
        takePlace();
        try {
            var known = view(file);
            var picture =
                    Images.rewrite(
                            files.getResource(file).getContentAsByteArray(), known.contentType());
            keepThumbnail(known.id(), picture);
            return picture.thumbnail();
        } finally {
            places.release();
        }
    }

    private GridFSFile visible(UUID fileId, Access access) {
        var file = found(fileId);
        var reach = reachOf(file);
        var isSealed = metadata(file).containsKey("sealed");
        if (isSealed || (!access.scope().covers(reach) && !access.owns(reach))) {
            throw notFound(fileId);
        }
        return file;
    }

    private List<GridFSFile> all(Collection<UUID> fileIds) {
        var found = new ArrayList<GridFSFile>(fileIds.size());
        fileIds.forEach(id -> found.add(found(id)));
        return found;
    }

    private GridFSFile found(UUID fileId) {
        var file = find(fileId);
        if (file == null) {
            throw notFound(fileId);
        }
        return file;
    }

    private @Nullable GridFSFile find(UUID fileId) {
        var file = files.findOne(byId(fileId));
        return file != null
                ? file
                : files.findOne(Query.query(Criteria.where(FORMER_ID).is(fileId)));
    }

    /** Of the bytes as they came, so that a repeat is told from another file. */
    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Document written(Reach reach) {
        var document = new Document();
        store.mongo().getConverter().write(reach, document);
        return document;
    }

    private Reach reachOf(GridFSFile file) {
        return reach(metadata(file));
    }

    private Reach reach(Document of) {
        return store.mongo().getConverter().read(Reach.class, of.get("reach", Document.class));
    }

    private static StoredFile view(GridFSFile file) {
        return new StoredFile(
                idOf(file),
                file.getFilename(),
                metadata(file).getString("type"),
                file.getLength(),
                file.getUploadDate().toInstant());
    }

    private static UUID idOf(GridFSFile file) {
        BsonValue id = file.getId();
        return id.isBinary()
                ? id.asBinary().asUuid(UuidRepresentation.STANDARD)
                : metadata(file).get("fileId", UUID.class);
    }

    private static Document metadata(GridFSFile file) {
        return Objects.requireNonNull(file.getMetadata());
    }

    private static Query byId(Object id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private static Refusal notFound(UUID fileId) {
        return new Refusal.NotFound("file.not-found", "No file " + fileId);
    }
}
