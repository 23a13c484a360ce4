package linli.billing.papers;

import static org.assertj.core.api.Assertions.assertThat;

import linli.chassis.print.Language;
import linli.chassis.print.PaperWords;
import linli.contracts.Money;
import org.junit.jupiter.api.Test;

class PaperWordsTest {

    @Test
    void both_languages_say_the_same_things() {
        assertThat(PaperWords.in(Language.EN).all().keySet())
                .isEqualTo(PaperWords.in(Language.ZH).all().keySet());
    }

    @Test
    void what_is_filled_in_is_not_looked_through_for_places() {
        assertThat(PaperWords.in(Language.ZH).text("period", "{1}", "甲$1")).isEqualTo("{1} 至 甲$1");
    }

    @Test
    void an_amount_has_its_cents_however_large_it_is() {
        assertThat(PaperWords.in(Language.ZH).yuan(new Money(90_071_992_547_409_93L)))
                .isEqualTo("¥90,071,992,547,409.93");
        assertThat(PaperWords.in(Language.EN).yuan(new Money(-5))).isEqualTo("-¥0.05");
    }
}
