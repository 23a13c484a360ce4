package linli.contracts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed, so that its diff can be reviewed. */
record CommittedFile(Path path) {

    static final String COMMAND = "mvn -pl contracts test -Dlinli.update=true";

    private static final boolean UPDATE = Boolean.getBoolean("linli.update");

    /** The file's text, after it was rewritten if that was asked for. */
    String text(String generated) {
        try {
            if (UPDATE) {
                Files.createDirectories(path.getParent());
                Files.writeString(path, generated);
            }
            if (Files.notExists(path)) {
                throw new AssertionError(path + " is missing: run " + COMMAND);
            }
            return Files.readString(path);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
