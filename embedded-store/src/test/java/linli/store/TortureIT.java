package linli.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Random;
import linli.store.tool.Torture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The short form; {@code ./linli store torture --kills 200} is the long one. */
class TortureIT {

    private static final int KILLS = 10;

    @TempDir Path folder;

    @Test
    void every_acknowledged_write_survives_a_kill_whole_and_indexed() throws Exception {
        var result = new Torture(folder, KILLS, new Random().nextInt(1_000_000)).run();

        System.out.println("Torture: " + result);
        assertThat(result.acknowledged()).isGreaterThan(KILLS * 10);
        assertThat(result.isGood()).as(result.toString()).isTrue();
    }
}
