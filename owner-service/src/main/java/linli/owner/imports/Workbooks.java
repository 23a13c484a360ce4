package linli.owner.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.function.Function;
import linli.chassis.files.Files;
import org.springframework.stereotype.Component;

/** Uploaded spreadsheets, put on disk while they are read: memory holds a row of them at a time. */
@Component
class Workbooks {

    private final Files files;

    Workbooks(Files files) {
        this.files = files;
    }

    <T> T with(UUID fileId, Function<Sheet, T> reader) {
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

    void discard(UUID fileId) {
        files.discard(fileId);
    }
}
