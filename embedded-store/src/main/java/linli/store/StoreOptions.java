package linli.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * What may be chosen.
 *
 * @param expiry how often expired documents are looked for
 * @param reserve bytes of the disk that writes leave free
 * @param space bytes that are free; null asks the disk
 */
public record StoreOptions(Duration expiry, long reserve, @Nullable LongSupplier space) {

    private static final long RESERVE = 256 << 20;

    public static final StoreOptions DEFAULT =
            new StoreOptions(Duration.ofSeconds(60), RESERVE, null);

    LongSupplier usableSpace(Path folder) {
        return space != null ? space : () -> usable(folder);
    }

    private static long usable(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
