package linli.billing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import linli.chassis.print.Language;
import org.junit.jupiter.api.Test;

class LanguageTest {

    @Test
    void what_is_asked_for_goes_before_what_is_spoken_and_chinese_before_nothing() {
        assertThat(Language.of("en", "zh-CN")).isEqualTo(Language.EN);
        assertThat(Language.of("zh-CN", "en")).isEqualTo(Language.ZH);
        assertThat(Language.of(null, "en-GB,en;q=0.8,zh;q=0.1")).isEqualTo(Language.EN);
        assertThat(Language.of(null, "zh-Hans-CN,en;q=0.4")).isEqualTo(Language.ZH);
        assertThat(Language.of(null, "fr-FR")).isEqualTo(Language.ZH);
        assertThat(Language.of(null, null)).isEqualTo(Language.ZH);
        assertThat(Language.of("; drop", ",,;q=x")).isEqualTo(Language.ZH);
    }
}
