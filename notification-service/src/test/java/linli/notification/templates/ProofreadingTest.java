package linli.notification.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import linli.contracts.Catalogue;
import linli.notification.preferences.Preference.Language;
import linli.notification.templates.Proofreading.Finding;
import linli.notification.templates.Words.Said;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with words is found before anybody is told anything by them. */
class ProofreadingTest {

    final MessageKinds kinds = new MessageKinds(JsonMapper.builder().build());
    final MessageKind repair = kinds.find("workorder.accepted").orElseThrow();
    final MessageKind reminder = kinds.find("notice.reminder").orElseThrow();

    @Test
    void the_words_the_platform_comes_with_have_no_faults() {
        assertThat(kinds.told())
                .hasSizeGreaterThan(40)
                .allSatisfy(told ->
                        assertThat(
                                        Proofreading.of(
                                                told.kind(), told.medium(), told.shipped(), true))
                                .as(told.kind().code())
                                .isEmpty());
    }

    @Test
    void in_english_nothing_is_chinese_but_what_people_wrote() {
        var chinese = Pattern.compile("[\\u3000-\\u9fff\\uff00-\\uffef]");
        for (var told : kinds.told()) {
            var samples = new HashMap<String, String>();
            told.kind()
                    .variables()
                    .values()
                    .forEach(one -> {
                        samples.put(one.name(), one.sampleZh());
                        samples.put(one.name() + "En", one.sampleEn());
                    });
            var said =
                    Wordbook.fill(
                            told,
                            told.shipped(),
                            Wordbook.values(told, samples, Language.EN),
                            Language.EN);
            assertThat(said.text())
                    .as("%s by %s", told.kind().code(), told.medium())
                    .doesNotContainPattern(chinese);
            assertThat(String.valueOf(said.subject())).doesNotContainPattern(chinese);
            assertThat(told.kind().en()).doesNotContainPattern(chinese);
        }
    }

    /** Of one event some hear another thing than the rest, and a reminder is none. */
    static final Set<String> NO_EVENTS =
            Set.of(
                    "notice.reminder",
                    "workorder.merged-away",
                    "workorder.reassigned-away",
                    "workorder.cancelled-away",
                    "workorder.rework-queued",
                    "workorder.reopened-queued",
                    "workorder.payer-spared",
                    "workorder.rescheduled-visit",
                    "workorder.rescheduled-away",
                    "workorder.helping",
                    "workorder.helping-no-more");

    @Test
    void every_kind_is_an_event_but_for_those_that_are_known() {
        assertThat(kinds.all())
                .extracting(MessageKind::code)
                .filteredOn(code -> Catalogue.find(code).isEmpty())
                .containsExactlyInAnyOrderElementsOf(NO_EVENTS);
    }

    @Test
    void says_row_and_column_of_what_nobody_fills_in() {
        var findings = inbox("您好\n{technican}已接单：{title}", "Hello {number}");

        assertThat(findings)
                .containsExactly(
                        new Finding(
                                "chinese.text", "template.unknown-variable", 2, 1, "technican"));
    }

    @Test
    void braces_are_closed_and_opened() {
        assertThat(inbox("{title 已接单", "{title}} is taken up {"))
                .extracting(Finding::field, Finding::code, Finding::column)
                .containsExactly(
                        tuple("chinese.text", "template.unclosed", 1),
                        tuple("english.text", "template.unopened", 8),
                        tuple("english.text", "template.unclosed", 22));
    }

    @Test
    void both_languages_have_words() {
        assertThat(inbox("{number} 已受理", " "))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("english.text", "template.missing"));
    }

    @Test
    void nothing_personal_stands_where_others_read_along() {
        var receipt = kinds.find("payment.receipted").orElseThrow();
        var said = new Said("{unit} 缴费，电话 13812341234", "正文 {unit}", null);

        assertThat(
                        Proofreading.of(
                                receipt,
                                Medium.EMAIL,
                                new Words(said, new Said("Receipt {number}", "Text", null)),
                                false))
                .extracting(Finding::field, Finding::code, Finding::said)
                .containsExactly(
                        tuple("chinese.subject", "template.personal", "unit"),
                        tuple("chinese.subject", "template.personal", "13812341234"));
    }

    @Test
    void a_short_message_is_counted_as_long_as_it_can_become() {
        var fits = "字".repeat(3 * 67 - 60) + "{title}";
        var words = new Words(new Said(null, fits, null), new Said(null, fits + "字", null));

        assertThat(Proofreading.of(reminder, Medium.SMS, words, false))
                .extracting(Finding::field, Finding::code, Finding::said)
                .containsExactly(tuple("english.text", "template.too-long", "4"));
        assertThat(Segments.of("字".repeat(70))).isEqualTo(1);
        assertThat(Segments.of("字".repeat(71))).isEqualTo(2);
        assertThat(Segments.of("字".repeat(135))).isEqualTo(3);
    }

    @Test
    void a_provider_that_keeps_the_words_has_to_have_these() {
        var text = "您有公告未读：{title}";
        var words = new Words(new Said(null, text, null), new Said(null, "Read {title}", "SMS_17"));

        assertThat(Proofreading.of(reminder, Medium.SMS, words, true))
                .extracting(Finding::field, Finding::code)
                .containsExactly(tuple("chinese.providerCode", "template.no-code"));
    }

    @Test
    void what_is_not_there_leaves_no_gap_and_codes_are_words() {
        var assigned = kinds.find("workorder.assigned").orElseThrow();
        var told = new MessageKinds.Told(assigned, Medium.INBOX);
        var values =
                Wordbook.values(
                        told,
                        Map.of(
                                "number",
                                "GD1",
                                "title",
                                "厨房漏水",
                                "titleEn",
                                "Kitchen leak",
                                "priority",
                                "URGENT"),
                        Language.EN);

        assertThat(Wordbook.fill(told, told.shipped(), values, Language.EN).text())
                .isEqualTo("New order GD1: Kitchen leak (urgent)");
    }

    @Test
    void what_is_personal_is_masked_for_who_looks_at_a_real_message() {
        var variables = repair.variables();

        assertThat(variables.get("technician").masked("刘强")).isEqualTo("刘**");
        assertThat(variables.get("unit").masked("3-2-1201")).isEqualTo("3-***");
        assertThat(variables.get("number").masked("GD1")).isEqualTo("GD1");
        assertThat(
                        kinds.find("suggestion.adopted")
                                .map(kind -> kind.variables().get("title").masked("在 3 栋修坡道")))
                .contains("***");
    }

    private List<Finding> inbox(String chinese, String english) {
        return Proofreading.of(
                repair,
                Medium.INBOX,
                new Words(new Said(null, chinese, null), new Said(null, english, null)),
                false);
    }
}
