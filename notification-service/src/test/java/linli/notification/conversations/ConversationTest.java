package linli.notification.conversations;

import static linli.notification.conversations.ConversationCommand.ANSWER;
import static linli.notification.conversations.ConversationCommand.ASK;
import static linli.notification.conversations.ConversationCommand.HAND_OVER;
import static linli.notification.conversations.ConversationCommand.NOTE;
import static linli.notification.conversations.ConversationCommand.RATE;
import static linli.notification.conversations.ConversationCommand.RELEASE;
import static linli.notification.conversations.ConversationCommand.RESOLVE;
import static linli.notification.conversations.ConversationCommand.TAKE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.contracts.notification.ConversationEvent;
import linli.contracts.notification.ConversationEvent.Agent;
import linli.contracts.notification.ConversationEvent.Side;
import linli.notification.conversations.Conversation.Home;
import linli.notification.conversations.Conversation.Speaker;
import linli.notification.conversations.Line.Words;
import org.junit.jupiter.api.Test;

class ConversationTest {

    private static final Instant NINE = Instant.parse("2026-11-26T01:00:00Z");
    private static final List<String> OF_STAFF = List.of(ConversationCommand.OF_STAFF);
    private static final List<String> OF_RESIDENTS = List.of(ConversationCommand.OF_RESIDENTS);

    private final Speaker zhang = new Speaker(UUID.randomUUID(), "张伟");
    private final Agent chen = new Agent(UUID.randomUUID(), "陈静");
    private final Agent liu = new Agent(UUID.randomUUID(), "刘洋");
    private final Conversation conversation =
            Conversation.open(
                    UUID.randomUUID(),
                    "ZX261126-0001",
                    zhang,
                    new Home(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID(), "3-2-1201"),
                    words("电梯什么时候修好？"),
                    true,
                    NINE.plusSeconds(600),
                    at(NINE));

    @Test
    void whoever_answers_first_has_it() {
        conversation.answer(chen, words("今天下午"), at(NINE.plusSeconds(60)));

        assertThat(conversation.agent()).isEqualTo(chen);
        assertThat(conversation.status()).isEqualTo(ConversationStatus.WAITING_RESIDENT);
        assertThat(conversation.waiting()).isNull();
        assertThat(conversation.firstInTime()).isTrue();
        assertThatThrownBy(() -> conversation.answer(liu, words("明天"), at(NINE)))
                .hasFieldOrPropertyWithValue("code", "conversation.theirs");
        conversation.take(liu, at(NINE));
        conversation.answer(liu, words("明天"), at(NINE));
        assertThat(conversation.agent()).isEqualTo(liu);
    }

    @Test
    void the_first_answer_is_late_after_its_time_and_later_ones_change_nothing() {
        conversation.answer(chen, words("抱歉"), at(NINE.plusSeconds(601)));
        conversation.ask(zhang, words("好的"), NINE.plusSeconds(2000), at(NINE.plusSeconds(700)));
        conversation.answer(chen, words("在"), at(NINE.plusSeconds(701)));

        assertThat(conversation.firstInTime()).isFalse();
        assertThat(conversation.firstAnsweredAt()).isEqualTo(NINE.plusSeconds(601));
    }

    @Test
    void who_writes_again_before_an_answer_waits_since_the_first_line() {
        conversation.ask(zhang, words("在吗？"), NINE.plusSeconds(900), at(NINE.plusSeconds(300)));

        assertThat(conversation.waiting().since()).isEqualTo(NINE);
        assertThat(conversation.waiting().due()).isEqualTo(NINE.plusSeconds(600));
    }

    @Test
    void another_word_opens_it_again_for_three_days() {
        conversation.answer(chen, words("修好了"), at(NINE));
        conversation.resolve(chen.staffId(), at(NINE));
        var soon = NINE.plus(Duration.ofHours(72));
        assertThat(conversation.isPast(soon)).isFalse();
        assertThat(conversation.isPast(soon.plusSeconds(1))).isTrue();
        assertThatThrownBy(
                        () -> conversation.ask(zhang, words("又坏了"), soon, at(soon.plusSeconds(1))))
                .hasFieldOrPropertyWithValue("code", "conversation.past");

        conversation.ask(zhang, words("又坏了"), soon, at(soon));

        assertThat(conversation.status()).isEqualTo(ConversationStatus.ASSIGNED);
        assertThat(conversation.unpublished())
                .extracting(told -> (Object) told.event().getClass())
                .contains(ConversationEvent.Reopened.class);
    }

    @Test
    void so_many_lines_without_an_answer_are_enough() {
        for (var n = 1; n < Conversation.MOST_UNANSWERED; n++) {
            conversation.ask(zhang, words("在吗？"), NINE, at(NINE));
        }
        assertThatThrownBy(() -> conversation.ask(zhang, words("在吗？"), NINE, at(NINE)))
                .hasFieldOrPropertyWithValue("code", "conversation.unanswered");
        conversation.answer(chen, words("在"), at(NINE));
        conversation.ask(zhang, words("好"), NINE, at(NINE));
        assertThat(conversation.lines()).hasSize(Conversation.MOST_UNANSWERED + 2);
    }

    @Test
    void what_was_read_is_never_unread_and_never_more_than_was_said() {
        conversation.read(Side.STAFF, 99, at(NINE));
        assertThat(conversation.readByStaff()).isEqualTo(1);
        var told = conversation.unpublished().size();
        conversation.read(Side.STAFF, 0, at(NINE));
        conversation.read(Side.STAFF, 1, at(NINE));
        assertThat(conversation.readByStaff()).isEqualTo(1);
        assertThat(conversation.unpublished()).hasSize(told);
    }

    @Test
    void it_is_rated_once_and_by_the_resident() {
        conversation.answer(chen, words("修好了"), at(NINE));
        conversation.resolve(chen.staffId(), at(NINE));
        conversation.rate(zhang.id(), 5, null, at(NINE));
        assertThatThrownBy(() -> conversation.rate(zhang.id(), 1, null, at(NINE)))
                .isInstanceOf(Refusal.Conflict.class)
                .hasFieldOrPropertyWithValue("code", "conversation.rated");
    }

    @Test
    void what_may_be_done_follows_from_the_state_and_from_who_asks() {
        assertThat(staff(chen)).containsExactly(ANSWER, NOTE, TAKE, HAND_OVER);
        assertThat(resident()).containsExactly(ASK);
        conversation.take(chen, at(NINE));
        assertThat(staff(chen)).containsExactly(ANSWER, NOTE, TAKE, HAND_OVER, RELEASE, RESOLVE);
        assertThat(staff(liu)).containsExactly(NOTE, TAKE, HAND_OVER, RELEASE);
        conversation.resolve(chen.staffId(), at(NINE));
        assertThat(staff(chen)).containsExactly(NOTE);
        assertThat(resident()).containsExactly(ASK, RATE);
        conversation.rate(zhang.id(), 4, "谢谢", at(NINE));
        assertThat(resident()).containsExactly(ASK);
    }

    private List<ConversationCommand> staff(Agent agent) {
        return conversation.allowedTo(agent.staffId(), OF_STAFF, NINE);
    }

    private List<ConversationCommand> resident() {
        return conversation.allowedTo(zhang.id(), OF_RESIDENTS, NINE);
    }

    private static Words words(String text) {
        return new Words(text, List.of(), null);
    }

    private static Stamp at(Instant instant) {
        return Stamp.bySystem(instant);
    }
}
