package linli.notification.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.Actor;
import linli.contracts.Channel;
import linli.notification.answers.Answer.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerTest {

    static final Stamp NOON =
            new Stamp(
                    Instant.parse("2026-03-02T04:00:00Z"),
                    new Actor("he", "何主管", "CL", Channel.CONSOLE, null));

    @Test
    void may_have_the_variables_that_are_filled_in() {
        var answer = written("{业主}您好，{房号}的账单已开，我是{客服}。", "Dear {owner}", false);

        assertThat(answer.unpublished()).hasSize(1);
    }

    @Test
    void a_variable_nobody_knows_is_found_when_it_is_written() {
        assertThatThrownBy(() -> written("{姓名}您好", null, false))
                .isInstanceOf(Refusal.Invalid.class)
                .hasFieldOrPropertyWithValue("code", "answer.unknown-variable");
        assertThatThrownBy(() -> written("您好", "Dear {name}", false))
                .hasFieldOrPropertyWithValue("code", "answer.unknown-variable");
    }

    @Test
    void what_residents_are_offered_has_none() {
        assertThatThrownBy(() -> written("{业主}您好", null, true))
                .hasFieldOrPropertyWithValue("code", "answer.variable-for-residents");
    }

    @Test
    void is_retired_and_restored_once() {
        var answer = written("请到前台办理。", null, true);
        answer.retire(NOON);
        answer.retire(NOON);
        assertThat(answer.retired()).isTrue();

        answer.restore(NOON);
        answer.restore(NOON);
        assertThat(answer.retired()).isFalse();
        assertThat(answer.unpublished()).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "请问月租车位怎么办, 怎么办理月租车位, 4",
        "停水到几点, 今天停水吗, 1",
        "快递放哪里, 怎么办理月租车位, 0",
        "WiFi 密码, wifi 怎么连, 1",
        "how do I pay the bill, the gate is broken, 0",
        "𠮷野家几点开门, 𠮷野家 营业时间, 2"
    })
    void likeness_is_what_both_have(String asked, String question, int alike) {
        assertThat(Likeness.shared(Likeness.pieces(asked), Likeness.pieces(question)))
                .hasSize(alike);
    }

    private static Answer written(String reply, String replyEn, boolean forResidents) {
        return Answer.write(
                UUID.randomUUID(),
                null,
                new Text("怎么办月租车位", "停车 parking", reply, replyEn, forResidents),
                NOON);
    }
}
