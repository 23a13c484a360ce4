package linli.workorder.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Path PROPOSED = Path.of("../console/src/i18n/places.ts");
    private static final Pattern PAIR = Pattern.compile("\\['([^']+)', '([^']+)']");

    @Test
    void what_the_screens_propose_is_read_in_both_languages() throws IOException {
        var proposed = PAIR.matcher(Files.readString(PROPOSED)).results().toList();

        assertThat(proposed)
                .hasSizeGreaterThan(10)
                .allSatisfy(pair -> {
                    assertThat(Places.english(pair.group(1))).isEqualTo(pair.group(2));
                    assertThat(Places.chinese(pair.group(2))).isEqualTo(pair.group(1));
                });
    }

    @Test
    void what_somebody_wrote_stays_as_it_is() {
        assertThat(Places.english("水泵房门口")).isEqualTo("水泵房门口");
        assertThat(Places.chinese("Behind the shed")).isEqualTo("Behind the shed");
    }
}
