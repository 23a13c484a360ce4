package linli.store.tool;

import com.mongodb.client.MongoClient;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.bson.Document;

/** The whole store in one file, as it was at one moment, while others go on writing. */
public final class Backup {

    private Backup() {}

    /** Returns the size of the file. */
    public static long write(MongoClient store, Path file) throws IOException {
        var answer = store.getDatabase("admin").runCommand(new Document("storeCheckpoint", 1));
        var checkpoint = Path.of(answer.getString("folder"));
        var unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
        try (var files = Files.list(checkpoint);
                var zip =
                        new ZipOutputStream(
                                new BufferedOutputStream(Files.newOutputStream(unfinished)))) {
            // What lies there is compressed already.
            zip.setLevel(1);
            for (var each : files.sorted().toList()) {
                zip.putNextEntry(new ZipEntry(each.getFileName().toString()));
                Files.copy(each, zip);
                zip.closeEntry();
            }
        } finally {
            remove(checkpoint);
        }
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING);
        return Files.size(file);
    }

    /** Puts what the file holds in the place of what the store holds. */
    public static Copying.Result restore(Path file, MongoClient store) throws IOException {
        var folder = Files.createTempDirectory("store-restore");
        try {
            unpack(file, folder);
            try (var saved = Target.folder(folder)) {
                return new Copying(saved.client(), store).replace();
            }
        } finally {
            remove(folder);
        }
    }

    private static void unpack(Path file, Path folder) throws IOException {
        try (var zip = new ZipInputStream(Files.newInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                var target = folder.resolve(entry.getName()).normalize();
                if (!folder.equals(target.getParent())) {
                    throw new IOException("Not a backup: " + file);
                }
                Files.copy(zip, target);
            }
        }
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
