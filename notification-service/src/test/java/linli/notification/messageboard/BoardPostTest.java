package linli.notification.messageboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Announced;
import linli.contracts.notification.BoardPostEvent;
import linli.contracts.notification.BoardPostEvent.ReportReason;
import linli.notification.messageboard.BoardPost.Report;
import linli.notification.messageboard.Comment.Author;
import linli.notification.messageboard.Comment.Office;
import linli.notification.messageboard.Comment.Said;
import org.junit.jupiter.api.Test;

class BoardPostTest {

    private static final Instant MORNING = Instant.parse("2026-11-24T01:00:00Z");
    private static final UUID BUILDING_3 = UUID.randomUUID();
    private static final UUID MODERATOR = UUID.randomUUID();

    private final Author zhang = neighbour("张伟");
    private final Author wang = neighbour("王芳");

    @Test
    void is_seen_at_once_when_nothing_is_wrong_with_it() {
        var post = posted(Set.of());

        assertThat(post.status()).isEqualTo(BoardPostStatus.PUBLISHED);
        assertThat(post.isShownTo(wang.personId())).isTrue();
        assertThat(post.waitsSince()).isNull();
    }

    @Test
    void waits_for_a_moderator_when_it_holds_a_sensitive_word() {
        var post = posted(Set.of("赌博"));

        assertThat(post.status()).isEqualTo(BoardPostStatus.PENDING);
        assertThat(post.isShownTo(wang.personId())).isFalse();
        assertThat(post.isShownTo(zhang.personId())).as("its author sees it").isTrue();
        assertThat(post.waitsSince()).isEqualTo(MORNING);
        assertThatThrownBy(() -> post.comment(wang, words("怎么了"), Set.of(), later(1)))
                .hasMessageContaining("COMMENT is not possible");

        post.approve(null, MODERATOR, derived(post, 2));

        assertThat(post.isShownTo(wang.personId())).isTrue();
    }

    @Test
    void a_comment_with_a_sensitive_word_waits_alone() {
        var post = posted(Set.of());
        post.comment(wang, words("加我刷单"), Set.of("刷单"), derived(post, 1));

        var comment = post.comments().getFirst();
        assertThat(comment.isShownTo(zhang.personId())).isFalse();
        assertThat(comment.isShownTo(wang.personId())).isTrue();
        assertThat(post.isShownTo(zhang.personId())).isTrue();
        post.derive(at(1));
        assertThat(post.waitsSince()).isEqualTo(at(1));
        assertThat(post.activeAt()).as("nobody sees it: nothing happened").isEqualTo(MORNING);

        post.hide(1L, "广告", MODERATOR, derived(post, 2));
        post.derive(at(2));

        assertThat(post.comments().getFirst().reason()).isEqualTo("广告");
        assertThat(post.waitsSince()).isNull();
    }

    @Test
    void what_is_pinned_stands_before_what_is_newer() {
        var older = posted(Set.of());
        var newer = posted(Set.of());
        newer.comment(wang, words("同问"), Set.of(), later(30));
        older.pin(MODERATOR, later(31));
        older.derive(at(31));
        newer.derive(at(31));

        assertThat(older.activeAt()).isEqualTo(MORNING);
        assertThat(newer.activeAt()).isEqualTo(at(30));
        assertThatThrownBy(() -> older.pin(MODERATOR, later(32)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void what_is_closed_is_read_and_answered_by_the_office_only() {
        var post = posted(Set.of());
        post.close(MODERATOR, later(1));

        assertThat(post.isShownTo(wang.personId())).isTrue();
        assertThatThrownBy(() -> post.comment(wang, words("再说一句"), Set.of(), later(2)))
                .isInstanceOf(Refusal.Conflict.class);
        post.reply(new Office(MODERATOR, "小陈"), words("已处理"), later(3));
        post.reopen(MODERATOR, later(4));
        post.comment(wang, words("谢谢"), Set.of(), later(5));
        assertThat(post.comments()).hasSize(2);
    }

    @Test
    void only_its_author_takes_it_back_and_only_once() {
        var post = posted(Set.of());

        assertThatThrownBy(() -> post.withdraw(null, wang.personId(), later(1)))
                .isInstanceOf(Refusal.Forbidden.class);
        post.withdraw(null, zhang.personId(), later(2));

        assertThat(post.isShownTo(zhang.personId())).isFalse();
        assertThatThrownBy(() -> post.withdraw(null, zhang.personId(), later(3)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void is_reported_once_by_each_until_somebody_has_looked() {
        var post = posted(Set.of());
        post.comment(wang, words("骂人的话"), Set.of(), later(1));
        post.report(report(zhang, 1L), later(2));
        post.report(report(zhang, 1L), later(3));

        assertThat(post.reports()).hasSize(1);
        assertThat(told(post, BoardPostEvent.Reported.class)).isEqualTo(1);
        post.derive(at(3));
        assertThat(post.waitsSince()).isEqualTo(at(2));
        assertThatThrownBy(() -> post.report(report(wang, 1L), later(4)))
                .as("one's own is withdrawn")
                .isInstanceOf(Refusal.Conflict.class);

        post.hide(1L, "请文明用语", MODERATOR, later(5));

        assertThat(post.reports()).as("hiding settles what was reported of it").isEmpty();
        assertThatThrownBy(() -> post.dismissReports(MODERATOR, later(6)))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void comments_end_where_a_meeting_would_be_better() {
        var post = posted(Set.of());
        for (var n = 0; n < BoardPost.MOST_COMMENTS; n++) {
            post.comment(wang, words("第" + n), Set.of(), later(n));
        }

        assertThatThrownBy(() -> post.comment(wang, words("还有"), Set.of(), later(900)))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> post.approve(201L, MODERATOR, later(901)))
                .isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void offers_what_it_takes() {
        var post = posted(Set.of());

        assertThat(post.allowedTo(zhang.personId(), List.of("board:write")))
                .containsExactly(BoardPostCommand.COMMENT, BoardPostCommand.WITHDRAW);
        assertThat(post.allowedTo(wang.personId(), List.of("board:write")))
                .containsExactly(BoardPostCommand.COMMENT, BoardPostCommand.REPORT);
        assertThat(post.allowedTo(MODERATOR, List.of("board:moderate")))
                .containsExactly(
                        BoardPostCommand.REPLY,
                        BoardPostCommand.PIN,
                        BoardPostCommand.CLOSE,
                        BoardPostCommand.HIDE);
    }

    private BoardPost posted(Set<String> sensitive) {
        var post =
                BoardPost.post(
                        UUID.randomUUID(),
                        "LY261124-0001",
                        UUID.randomUUID(),
                        zhang,
                        "电梯有异响",
                        words("三号楼左边电梯到五层有异响"),
                        sensitive,
                        later(0));
        post.derive(MORNING);
        return post;
    }

    private static Report report(Author by, Long comment) {
        return new Report(by.personId(), comment, ReportReason.ABUSE, null, at(2));
    }

    private static long told(BoardPost post, Class<?> event) {
        return post.unpublished().stream().map(Announced::event).filter(event::isInstance).count();
    }

    private static Author neighbour(String name) {
        return new Author(UUID.randomUUID(), name, UUID.randomUUID(), "3-2-1201", BUILDING_3, "3栋");
    }

    private static Said words(String text) {
        return new Said(text, List.of());
    }

    private static Instant at(int minutes) {
        return MORNING.plusSeconds(60L * minutes);
    }

    private static Stamp later(int minutes) {
        return Stamp.bySystem(at(minutes));
    }

    private static Stamp derived(BoardPost post, int minutes) {
        post.derive(at(minutes));
        return later(minutes);
    }
}
