package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class TrailWordsTest {

    @Test
    void chinese_is_taken_in_twos_and_the_rest_as_it_is_written() {
        assertThat(TrailWords.of("停水通知 GD260706-0042"))
                .containsExactly("停水", "水通", "通知", "gd260706", "0042");
        assertThat(TrailWords.of("水")).containsExactly("水");
    }

    /** What is sealed has to be what is stored: half of a rare character is stored as a mark. */
    @Test
    void rare_characters_are_never_halved() {
        var words = TrailWords.of("核对𠮷先生" + "，" + "𠮷".repeat(300));

        assertThat(words).contains("核对", "对𠮷", "𠮷先", "先生", "𠮷𠮷");
        assertThat(words)
                .allSatisfy(word ->
                        assertThat(
                                        new String(
                                                word.getBytes(StandardCharsets.UTF_8),
                                                StandardCharsets.UTF_8))
                                .isEqualTo(word));
    }
}
