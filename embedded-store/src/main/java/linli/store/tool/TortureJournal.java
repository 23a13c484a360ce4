package linli.store.tool;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the writers wanted and were told, line by line, for whoever has to find out what went wrong.
 */
final class TortureJournal implements AutoCloseable {

    private final Writer lines;

    TortureJournal(Path file) throws IOException {
        lines = Files.newBufferedWriter(file);
    }

    synchronized void tell(String what, String id, int version) {
        try {
            lines.write(what + ' ' + id + ' ' + version + '\n');
            lines.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
