package linli.chassis.sheets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.StandardCopyOption;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import linli.chassis.files.Files;

/** Uploaded spreadsheets, put on disk while they are read: memory holds a row of them at a time. */
public final class Workbooks {

    /** What the bytes of an upload may be; {@link Sheet} looks closer. */
    public static final Set<String> TYPES =
            Set.of(
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
                    "application/zip",
                    "application/x-tika-ooxml",
                    "application/vnd.ms-excel",
                    "application/x-tika-msoffice",
                    "text/csv",
                    "text/plain",
                    "application/octet-stream");

    private final Files files;

    Workbooks(Files files) {
        this.files = files;
    }

    public <T> T with(UUID fileId, Function<Sheet, T> reader) {
        try {
            var copy = java.nio.file.Files.createTempFile("import", ".tmp");
            try (var content = files.open(fileId).bytes().getInputStream()) {
                java.nio.file.Files.copy(content, copy, StandardCopyOption.REPLACE_EXISTING);
                return reader.apply(Sheet.of(copy));
            } finally {
                java.nio.file.Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void discard(UUID fileId) {
        files.discard(fileId);
    }
}
