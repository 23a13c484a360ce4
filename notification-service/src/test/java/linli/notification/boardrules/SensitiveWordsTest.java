package linli.notification.boardrules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SensitiveWordsTest {

    private final SensitiveWords words = new SensitiveWords(List.of("赌博", "刷单", "Ass", "加V信"));

    @Test
    void are_found_anywhere_in_chinese() {
        assertThat(words.in("楼下有人聚众赌博，请物业管管")).containsExactly("赌博");
        assertThat(words.in("电梯又坏了")).isEmpty();
    }

    @Test
    void are_found_although_signs_stand_between_their_characters() {
        assertThat(words.in("赌 博")).containsExactly("赌博");
        assertThat(words.in("刷-单、日结")).containsExactly("刷单");
        assertThat(words.in("加ｖ信")).containsExactly("加V信");
    }

    @Test
    void of_other_scripts_are_whole_words() {
        assertThat(words.in("The class begins at nine")).isEmpty();
        assertThat(words.in("What an ASS!")).containsExactly("Ass");
    }

    @Test
    void what_is_signs_only_is_no_word() {
        assertThat(SensitiveWords.isFindable("——")).isFalse();
        assertThat(SensitiveWords.isFindable("赌")).isTrue();
    }
}
