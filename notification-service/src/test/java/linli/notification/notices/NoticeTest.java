package linli.notification.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.estate.Audience;
import linli.contracts.notification.NoticeEvent;
import linli.contracts.notification.NoticeEvent.Category;
import linli.notification.channels.ChannelKind;
import linli.notification.channels.Holding.Hold;
import linli.notification.notices.Notice.Content;
import linli.notification.notices.Notice.To;
import linli.notification.notices.Notice.Ways;
import linli.notification.notices.Notice.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeTest {

    static final Instant NOON = Instant.parse("2026-03-02T04:00:00Z");
    static final Instant EVENING = NOON.plus(Duration.ofHours(8));
    static final To TO =
            new To(Audience.of(Set.of(UUID.randomUUID()), Set.of()), Reach.GROUP, List.of());
    static final List<String> BOTH = List.of("notice:draft", "notice:approve");

    final UUID author = UUID.randomUUID();
    final UUID lead = UUID.randomUUID();

    @Test
    void is_seen_from_its_hour_until_it_is_over() {
        var notice = draft(NOON.plusSeconds(60), EVENING);
        notice.submit(true, at(NOON));
        assertThat(notice.status()).isEqualTo(NoticeStatus.SCHEDULED);
        notice.derive(NOON);

        notice.ring(at(NOON.plusSeconds(59)));
        assertThat(notice.status()).isEqualTo(NoticeStatus.SCHEDULED);

        ring(notice, NOON.plusSeconds(60));
        assertThat(notice.status()).isEqualTo(NoticeStatus.SENDING);
        assertThat(notice.publishedAt()).isEqualTo(NOON.plusSeconds(60));

        notice.delivered(186, at(NOON.plusSeconds(61)));
        notice.derive(NOON);
        assertThat(notice.people()).isEqualTo(186);

        ring(notice, EVENING.minusSeconds(1));
        assertThat(notice.status()).isEqualTo(NoticeStatus.PUBLISHED);
        ring(notice, EVENING);
        assertThat(notice.status()).isEqualTo(NoticeStatus.EXPIRED);
    }

    @Test
    void waits_for_somebody_else_when_its_author_may_not_approve() {
        var notice = draft(null, null);
        notice.submit(false, at(NOON));

        assertThat(notice.status()).isEqualTo(NoticeStatus.PENDING_APPROVAL);
        assertThatThrownBy(() -> notice.approve(author, at(NOON)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("notice.own"));
        assertThat(notice.allowedTo(author, BOTH, NOON)).doesNotContain(NoticeCommand.APPROVE);
        assertThat(notice.allowedTo(lead, BOTH, NOON)).contains(NoticeCommand.APPROVE);

        notice.approve(lead, at(NOON));

        assertThat(notice.status()).isEqualTo(NoticeStatus.SCHEDULED);
        assertThat(notice.publishAt()).isEqualTo(NOON);
    }

    @Test
    void comes_back_with_a_reason_and_may_be_rewritten() {
        var notice = draft(null, null);
        notice.submit(false, at(NOON));

        notice.refuse("请写明恢复时间", at(NOON));
        notice.revise(content(null, EVENING), TO, at(NOON));

        assertThat(notice.reason()).isEqualTo("请写明恢复时间");
        assertThat(notice.status()).isEqualTo(NoticeStatus.DRAFT);
        assertThat(notice.content().expiresAt()).isEqualTo(EVENING);
    }

    @Test
    void its_words_are_locked_once_it_is_approved() {
        var notice = draft(null, null);
        notice.submit(true, at(NOON));

        assertThatThrownBy(() -> notice.revise(content(null, null), TO, at(NOON)))
                .isInstanceOfSatisfying(
                        Refusal.Conflict.class,
                        refusal -> {
                            assertThat(refusal.code()).isEqualTo("notice.state");
                            assertThat(refusal.allowedCommands()).containsExactly("WITHDRAW");
                        });
    }

    @Test
    void what_goes_out_when_it_is_published_is_held_back_and_called_off_as_a_reminder_is() {
        var quiet = content(null, null);
        var content =
                new Content(
                        quiet.category(),
                        quiet.chinese(),
                        null,
                        List.of(),
                        null,
                        null,
                        false,
                        new Ways(List.of(ChannelKind.SMS), false));
        var notice =
                Notice.draft(
                        UUID.randomUUID(), "TZ260302-0002", author, content, TO, null, at(NOON));
        notice.submit(true, at(NOON));
        assertThat(notice.isSending()).isFalse();

        ring(notice, NOON);

        assertThat(notice.isSending()).isTrue();
        assertThat(notice.holdOf(notice.id())).isEqualTo(Hold.NONE);
        notice.pauseSending(at(NOON));
        assertThat(notice.holdOf(notice.id())).isEqualTo(Hold.PAUSED);
        notice.cancelSending(at(NOON));
        assertThat(notice.holdOf(notice.id())).isEqualTo(Hold.CANCELLED);
        assertThat(notice.cancelledSendings()).containsExactly(notice.id());
    }

    @Test
    void cannot_end_before_it_begins() {
        assertThatThrownBy(() -> draft(EVENING, NOON))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("notice.times"));
    }

    @Test
    void its_readers_are_reminded_once_a_day_at_most() {
        var notice = published();
        notice.remind(UUID.randomUUID(), Map.of(), 40, at(NOON));

        assertThatThrownBy(() -> notice.remind(UUID.randomUUID(), Map.of(), 40, at(EVENING)))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo("notice.reminded"));
        notice.remind(UUID.randomUUID(), Map.of(), 12, at(NOON.plus(Duration.ofDays(1))));
    }

    @Test
    void what_goes_out_about_it_is_paused_and_goes_on() {
        var reminder = UUID.randomUUID();
        var notice = published();
        notice.remind(reminder, Map.of(ChannelKind.SMS, 0), 40, at(NOON));
        assertThat(notice.holdOf(reminder)).isEqualTo(Hold.NONE);

        notice.pauseSending(at(NOON));
        assertThat(notice.holdOf(reminder)).isEqualTo(Hold.PAUSED);
        notice.resumeSending(at(NOON));

        assertThat(notice.holdOf(reminder)).isEqualTo(Hold.NONE);
    }

    @Test
    void what_was_cancelled_never_goes_out_and_the_next_reminder_does() {
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var notice = published();
        notice.remind(first, Map.of(ChannelKind.SMS, 0), 40, at(NOON));
        notice.pauseSending(at(NOON));

        notice.cancelSending(at(NOON));
        notice.remind(second, Map.of(ChannelKind.SMS, 0), 40, at(NOON.plus(Duration.ofDays(1))));

        assertThat(notice.holdOf(first)).isEqualTo(Hold.CANCELLED);
        assertThat(notice.holdOf(second)).isEqualTo(Hold.NONE);
        notice.withdraw("抢修提前完成", at(NOON.plus(Duration.ofDays(1))));
        assertThat(notice.holdOf(second)).isEqualTo(Hold.CANCELLED);
    }

    @Test
    void is_withdrawn_while_it_is_seen_and_never_comes_back() {
        var notice = published();

        notice.withdraw("抢修提前完成", at(NOON));
        ring(notice, EVENING);

        assertThat(notice.status()).isEqualTo(NoticeStatus.WITHDRAWN);
        assertThat(notice.unpublished())
                .extracting(announced -> announced.event())
                .last()
                .isInstanceOf(NoticeEvent.Withdrawn.class);
    }

    @ParameterizedTest
    @EnumSource(NoticeCommand.class)
    void whatever_is_offered_is_not_refused_and_the_rest_is(NoticeCommand command) {
        var sending = published();
        sending.remind(UUID.randomUUID(), Map.of(ChannelKind.SMS, 2), 40, at(NOON));
        var paused = published();
        paused.remind(UUID.randomUUID(), Map.of(ChannelKind.SMS, 0), 40, at(NOON));
        paused.pauseSending(at(NOON));
        for (var notice :
                List.of(draft(null, null), pending(), scheduled(), published(), sending, paused)) {
            var offered = notice.allowedTo(lead, BOTH, NOON).contains(command);
            if (offered) {
                perform(command, notice);
            } else {
                assertThatThrownBy(() -> perform(command, notice))
                        .isInstanceOf(Refusal.Conflict.class);
            }
        }
    }

    private void perform(NoticeCommand command, Notice notice) {
        switch (command) {
            case REVISE -> notice.revise(content(null, null), TO, at(NOON));
            case SUBMIT -> notice.submit(false, at(NOON));
            case APPROVE -> notice.approve(lead, at(NOON));
            case REFUSE -> notice.refuse("不清楚", at(NOON));
            case DISCARD -> notice.discard(at(NOON));
            case REMIND -> notice.remind(UUID.randomUUID(), Map.of(), 1, at(NOON));
            case PAUSE -> notice.pauseSending(at(NOON));
            case RESUME -> notice.resumeSending(at(NOON));
            case CANCEL -> notice.cancelSending(at(NOON));
            case WITHDRAW -> notice.withdraw("不需要了", at(NOON));
        }
    }

    private Notice pending() {
        var notice = draft(null, null);
        notice.submit(false, at(NOON));
        return notice;
    }

    private Notice scheduled() {
        var notice = draft(null, null);
        notice.submit(true, at(NOON));
        return notice;
    }

    private Notice published() {
        var notice = scheduled();
        notice.derive(NOON);
        ring(notice, NOON);
        notice.delivered(1, at(NOON));
        notice.derive(NOON);
        return notice;
    }

    private static void ring(Notice notice, Instant at) {
        notice.derive(at);
        notice.ring(at(at));
        notice.derive(at);
    }

    private Notice draft(@Nullable Instant publishAt, @Nullable Instant expiresAt) {
        return Notice.draft(
                UUID.randomUUID(),
                "TZ260302-0001",
                author,
                content(publishAt, expiresAt),
                TO,
                null,
                at(NOON));
    }

    private static Content content(@Nullable Instant publishAt, @Nullable Instant expiresAt) {
        return new Content(
                Category.OUTAGE,
                new Words("3 栋停水通知", "今天 14:00 至 18:00 停水。"),
                null,
                List.of(),
                publishAt,
                expiresAt,
                false,
                null);
    }

    private static Stamp at(Instant at) {
        return Stamp.bySystem(at);
    }
}
