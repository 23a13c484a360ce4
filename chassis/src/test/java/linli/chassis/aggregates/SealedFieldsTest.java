package linli.chassis.aggregates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import linli.chassis.sealing.MasterKey;
import linli.chassis.sealing.SealedText;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealedFieldsTest {

    static final UUID ZHANG = UUID.randomUUID();

    final MasterKey master = new MasterKey("the first secret of these tests, 1", "");
    final String key = master.wrap(Objects.requireNonNull(master.make(ZHANG)));
    final MasterKey another = new MasterKey("the second secret of these tests, 2", "");

    /** A record with something personal of each kind. */
    static class Somebody {
        @Personal @Nullable String name;
        @Personal List<String> phones = List.of();
        @Personal Map<String, String> said = Map.of();
        @Personal @Nullable Object papers;
        @Nullable String plain;
    }

    @Test
    void are_sealed_at_rest_and_clear_in_memory() {
        var sealed = new SealedFields(Somebody.class, master).sealed(zhang());

        assertThat(sealed.toJson()).doesNotContain("张伟", "1381234", "PASSPORT").contains("offen");
        assertThat(new SealedFields(Somebody.class, master).opened(sealed)).isEqualTo(zhang());
    }

    @Test
    void without_the_key_texts_stay_sealed_and_what_is_more_than_a_text_is_left_out() {
        var sealed = new SealedFields(Somebody.class, master).sealed(zhang());

        var read = new SealedFields(Somebody.class, another).opened(sealed);

        assertThat(SealedText.isIn(read.getString("name"))).isTrue();
        assertThat(read.getList("phones", String.class)).allMatch(SealedText::isIn);
        assertThat(read).containsKey("said").doesNotContainKey("papers");
        assertThat(read.getString("plain")).isEqualTo("offen");
    }

    private Document zhang() {
        return new Document("_id", ZHANG)
                .append("key", key)
                .append("name", "张伟")
                .append("phones", List.of("13812341234"))
                .append("said", new Document("13812341234", "138 1234 1234"))
                .append("papers", new Document("type", "PASSPORT").append("number", "E12345678"))
                .append("plain", "offen");
    }
}
