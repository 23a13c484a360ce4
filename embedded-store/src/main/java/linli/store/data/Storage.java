package linli.store.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import linli.store.engine.StoreError;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Checkpoint;
import org.rocksdb.ColumnFamilyDescriptor;
import org.rocksdb.ColumnFamilyHandle;
import org.rocksdb.ColumnFamilyOptions;
import org.rocksdb.CompressionType;
import org.rocksdb.DBOptions;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksObject;
import org.rocksdb.Status;
import org.rocksdb.WALRecoveryMode;
import org.rocksdb.WriteBatch;
import org.rocksdb.WriteOptions;

/**
 * The RocksDB below: three column families, one log. Its sizes are fixed and small, for the store
 * shares its machine with the whole platform.
 */
public final class Storage implements AutoCloseable {

    private static final long MB = 1 << 20;
    private static final long CACHE = 64 * MB;

    /** Few shards: a filter of a whole file must fit into one beside others. */
    private static final int CACHE_SHARD_BITS = 2;

    /** What indexes and filters keep of the cache, however many documents pass through it. */
    private static final double INDEXES_SHARE = 0.6;

    private static final long MEMTABLE = 8 * MB;
    private static final long ALL_MEMTABLES = 40 * MB;
    private static final long LOG = 24 * MB;
    private static final int OPEN_FILES = 256;
    private static final int BLOOM_BITS = 10;
    private static final int BLOCK = 4 << 10;

    /** Files that come from memory are soon put together to others: these are compressed. */
    private static final List<CompressionType> COMPRESSION =
            List.of(
                    CompressionType.NO_COMPRESSION,
                    CompressionType.LZ4_COMPRESSION,
                    CompressionType.LZ4_COMPRESSION,
                    CompressionType.LZ4_COMPRESSION,
                    CompressionType.LZ4_COMPRESSION,
                    CompressionType.LZ4_COMPRESSION,
                    CompressionType.LZ4_COMPRESSION);

    private static final int OUT_OF_DISK_SPACE = 14031;

    private static final List<String> FAMILIES = List.of("default", "documents", "entries");

    private final Path folder;
    private final RocksDB db;
    private final ColumnFamilyHandle catalogue;
    private final ColumnFamilyHandle documents;
    private final ColumnFamilyHandle entries;
    private final List<RocksObject> owned;
    private final WriteOptions unforced = new WriteOptions();
    private final Commits commits = new Commits(this::force);
    private final Room room;

    private Storage(
            Path folder,
            RocksDB db,
            List<ColumnFamilyHandle> families,
            List<RocksObject> owned,
            Room room) {
        this.folder = folder;
        this.db = db;
        this.catalogue = families.get(0);
        this.documents = families.get(1);
        this.entries = families.get(2);
        this.owned = owned;
        this.room = room;
    }

    /**
     * @param usableSpace bytes that are free on the disk
     * @throws FolderInUse when another process holds the folder
     */
    public static Storage open(Path folder, long reserve, LongSupplier usableSpace)
            throws IOException {
        Files.createDirectories(folder);
        RocksDB.loadLibrary();
        var cache = new LRUCache(CACHE, CACHE_SHARD_BITS, false, INDEXES_SHARE);
        var bloom = new BloomFilter(BLOOM_BITS);
        var table =
                new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setBlockSize(BLOCK)
                        .setFilterPolicy(bloom)
                        .setCacheIndexAndFilterBlocks(true)
                        .setCacheIndexAndFilterBlocksWithHighPriority(true)
                        .setPinL0FilterAndIndexBlocksInCache(true)
                        .setFormatVersion(6);
        var owned = new ArrayList<RocksObject>(List.of(cache, bloom));
        var options =
                new DBOptions()
                        .setCreateIfMissing(true)
                        .setCreateMissingColumnFamilies(true)
                        // A log that ends in the middle of a write is what a crash leaves; a log
                        // that is broken elsewhere has lost acknowledged writes: do not open it.
                        .setWalRecoveryMode(WALRecoveryMode.TolerateCorruptedTailRecords)
                        .setMaxTotalWalSize(LOG)
                        // What is forced together is handed to the system together.
                        .setManualWalFlush(true)
                        .setDbWriteBufferSize(ALL_MEMTABLES)
                        .setMaxOpenFiles(OPEN_FILES)
                        .setMaxBackgroundJobs(2)
                        .setBytesPerSync(MB)
                        .setKeepLogFileNum(2)
                        .setMaxLogFileSize(MB)
                        .setInfoLogLevel(InfoLogLevel.WARN_LEVEL);
        owned.add(options);
        var descriptors = new ArrayList<ColumnFamilyDescriptor>();
        for (var name : FAMILIES) {
            var family = familyOptions(table);
            owned.add(family);
            descriptors.add(new ColumnFamilyDescriptor(name.getBytes(), family));
        }
        var handles = new ArrayList<ColumnFamilyHandle>();
        try {
            var db = RocksDB.open(options, folder.toString(), descriptors, handles);
            return new Storage(folder, db, handles, owned, new Room(reserve, usableSpace));
        } catch (RocksDBException failure) {
            owned.reversed().forEach(RocksObject::close);
            throw isLocked(failure)
                    ? new FolderInUse(folder, failure)
                    : new IOException(
                            folder + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private static ColumnFamilyOptions familyOptions(BlockBasedTableConfig table) {
        return new ColumnFamilyOptions()
                .setTableFormatConfig(table)
                .setWriteBufferSize(MEMTABLE)
                .setCompressionPerLevel(COMPRESSION)
                .setTargetFileSizeBase(16 * MB)
                .setMaxBytesForLevelBase(64 * MB)
                .setLevelCompactionDynamicLevelBytes(true);
    }

    private static boolean isLocked(RocksDBException failure) {
        return failure.getMessage() != null && failure.getMessage().contains("lock");
    }

    /** Another process holds the folder. */
    public static final class FolderInUse extends IOException {
        FolderInUse(Path folder, Throwable cause) {
            super(folder + " is held by another process: two stores never share a folder", cause);
        }
    }

    RocksDB db() {
        return db;
    }

    ColumnFamilyHandle catalogue() {
        return catalogue;
    }

    ColumnFamilyHandle documents() {
        return documents;
    }

    ColumnFamilyHandle entries() {
        return entries;
    }

    Path folder() {
        return folder;
    }

    /** Writes all of the batch or nothing; {@link #awaitForced} makes it durable. */
    void write(WriteBatch batch) {
        try {
            db.write(unforced, batch);
            commits.wrote();
        } catch (RocksDBException failure) {
            throw refused(failure);
        }
    }

    byte @Nullable [] get(ColumnFamilyHandle family, byte[] key) {
        try {
            return db.get(family, key);
        } catch (RocksDBException failure) {
            throw refused(failure);
        }
    }

    /**
     * @throws StoreError when the disk is too full for another write
     */
    public void requireRoom() {
        room.require();
    }

    /** Looks at the disk at once. */
    void lookForRoom() {
        room.look();
    }

    /** The last write so far; await it with {@link #awaitForced}. */
    public long lastWrite() {
        return commits.last();
    }

    /** Returns once everything up to this write is on disk. */
    public void awaitForced(long write) {
        commits.await(write);
    }

    /**
     * @param then what to do once everything up to this write is on disk, or with the reason why it
     *     is not; it must not wait for anything
     */
    public void whenForced(long write, Consumer<@Nullable RuntimeException> then) {
        commits.whenForced(write, then);
    }

    private void force() {
        try {
            db.flushWal(true);
        } catch (RocksDBException failure) {
            throw refused(failure);
        }
    }

    /**
     * Hands what was written to the system, where it survives this process; {@link #awaitForced}
     * does so, too.
     */
    public void handOver() {
        try {
            db.flushWal(false);
        } catch (RocksDBException failure) {
            throw refused(failure);
        }
    }

    static StoreError refused(RocksDBException failure) {
        var status = failure.getStatus();
        return status != null && status.getSubCode() == Status.SubCode.NoSpace
                ? noSpace()
                : new StoreError(1, "InternalError", "The disk refuses: " + failure.getMessage());
    }

    static StoreError noSpace() {
        return new StoreError(
                OUT_OF_DISK_SPACE,
                "OutOfDiskSpace",
                "The disk is full: nothing is written until there is room; reads go on");
    }

    /** The whole store as it is now, in a folder beside its own; the caller removes it. */
    public Path checkpoint() {
        var copy = folder.toAbsolutePath().resolveSibling("checkpoint-" + UUID.randomUUID());
        try (var checkpoint = Checkpoint.create(db)) {
            checkpoint.createCheckpoint(copy.toString());
            return copy;
        } catch (RocksDBException failure) {
            throw refused(failure);
        }
    }

    /** Bytes on disk. */
    public long size() {
        try (var files = Files.list(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException gone) {
            return 0;
        }
    }

    /** Bytes of the disk that the folder is on. */
    public long diskSize() {
        return folder.toFile().getTotalSpace();
    }

    /** Bytes of that disk that nobody can write to any more, whoever took them. */
    public long diskUsed() {
        return diskSize() - folder.toFile().getUsableSpace();
    }

    @Override
    public void close() {
        commits.close();
        catalogue.close();
        documents.close();
        entries.close();
        try {
            try {
                db.flushWal(true);
            } finally {
                // Without it the next start reads the log again.
                db.cancelAllBackgroundWork(true);
                db.closeE();
            }
        } catch (RocksDBException failure) {
            throw refused(failure);
        } finally {
            unforced.close();
            owned.reversed().forEach(RocksObject::close);
        }
    }
}
