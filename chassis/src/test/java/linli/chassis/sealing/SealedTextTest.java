package linli.chassis.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SealedTextTest {

    static final UUID ZHANG = UUID.fromString("00000000-0000-7000-8000-000000000001");
    static final UUID WANG = UUID.fromString("f0000000-0000-7000-b000-000000000002");

    final MasterKey master = new MasterKey("a secret that nobody can guess, 1", "");
    final Map<UUID, PersonKey> keys = new HashMap<>();

    SealedTextTest() {
        keys.put(ZHANG, made(ZHANG));
        keys.put(WANG, made(WANG));
    }

    @Test
    void a_sealed_name_opens_within_the_text_around_it() {
        var told = "尊敬的" + sealed(ZHANG, "张伟") + "，您的工单由" + sealed(WANG, "𠮷田") + "受理";

        assertThat(told).doesNotContain("张伟").doesNotContain("𠮷");
        assertThat(open(told)).isEqualTo("尊敬的张伟，您的工单由𠮷田受理");
    }

    @Test
    void two_who_share_a_name_share_nothing_else() {
        assertThat(sealed(ZHANG, "张伟")).isEqualTo(sealed(ZHANG, "张伟"));
        assertThat(cipher(sealed(ZHANG, "张伟"))).isNotEqualTo(cipher(sealed(WANG, "张伟")));
        var told = sealed(ZHANG, "张伟") + sealed(WANG, "张伟");

        keys.remove(ZHANG);

        assertThat(open(told)).isEqualTo(SealedText.GONE + "张伟");
    }

    @Test
    void a_number_that_is_shown_masked_is_masked_when_it_is_opened() {
        var masked = SealedText.masked(sealed(ZHANG, "13812341234"));

        assertThat(open(Objects.requireNonNull(masked))).isEqualTo("138****1234");
        assertThat(SealedText.masked("13812341234")).isEqualTo("138****1234");
        assertThat(SealedText.masked(null)).isNull();
    }

    @Test
    void what_was_sealed_for_one_opens_by_no_other_key() {
        var stolen = sealed(ZHANG, "张伟").replace(hex(ZHANG), hex(WANG));

        assertThat(open(stolen)).isEqualTo(SealedText.GONE);
    }

    @Test
    void what_is_damaged_or_cut_short_shows_nothing_of_its_inside() {
        var sealed = sealed(ZHANG, "张伟");

        assertThat(open("您好" + sealed.substring(0, 40))).isEqualTo("您好…");
        assertThat(open(sealed.replace(hex(ZHANG), "zz"))).isEqualTo(SealedText.GONE);
        assertThat(open(SealedText.gone(ZHANG))).isEqualTo(SealedText.GONE);
    }

    @Test
    void what_is_sealed_is_not_sealed_again_and_nothing_is_nothing() {
        var key = made(ZHANG);

        assertThat(key.seal(key.seal("张伟"))).isEqualTo(key.seal("张伟"));
        assertThat(key.seal("")).isEmpty();
        assertThat(open("没有封印")).isEqualTo("没有封印");
    }

    private String sealed(UUID person, String text) {
        return Objects.requireNonNull(keys.get(person)).seal(text);
    }

    private String open(String text) {
        return SealedText.open(text, keys::get);
    }

    private PersonKey made(UUID person) {
        return Objects.requireNonNull(master.make(person));
    }

    private static String cipher(String sealed) {
        return sealed.substring(33);
    }

    private static String hex(UUID id) {
        return id.toString().replace("-", "");
    }
}
