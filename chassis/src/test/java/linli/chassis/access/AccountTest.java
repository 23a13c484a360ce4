package linli.chassis.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.contracts.Channel;
import org.junit.jupiter.api.Test;

class AccountTest {

    static final String READS = "workorder:read";
    static final String APPROVES = "billrun:approve";
    static final UUID GARDEN = UUID.randomUUID();
    static final UUID LAKESIDE = UUID.randomUUID();

    final UUID zhou = UUID.randomUUID();
    final UUID li = UUID.randomUUID();
    final Account alone =
            new Account("zhou", "周倩", zhou, null, Map.of(READS, in(GARDEN)), Map.of(READS, "DS"));
    final Account standingIn =
            alone.standingIn(
                    List.of(
                            new StandIn(
                                    li,
                                    "li",
                                    "李军",
                                    LocalDate.parse("2026-03-12"),
                                    Map.of(READS, in(LAKESIDE), APPROVES, in(LAKESIDE)),
                                    Map.of(READS, "PM", APPROVES, "PM"))));

    @Test
    void whoever_stands_in_may_do_what_the_absent_one_may_besides_their_own() {
        assertThat(alone.standingIn(List.of())).isSameAs(alone);
        assertThat(standingIn.scopeOf(READS)).isEqualTo(in(GARDEN).plus(in(LAKESIDE)));
        assertThat(standingIn.scopeOf(APPROVES)).isEqualTo(in(LAKESIDE));
        assertThat(standingIn.people()).containsExactly(zhou);
    }

    @Test
    void what_the_own_posts_do_not_allow_there_is_done_for_the_absent_one() {
        var reads = access(standingIn, READS);

        assertThat(reads.stamp().by(community(GARDEN)).name()).isEqualTo("周倩");
        assertThat(reads.stamp().by(community(GARDEN)).post()).isEqualTo("DS");
        assertThat(reads.stamp().by(community(LAKESIDE)).name()).isEqualTo("周倩（代李军）");
        assertThat(reads.stamp().by(community(LAKESIDE)).post()).isEqualTo("PM");
        assertThat(reads.actor().name()).isEqualTo("周倩");
        assertThat(access(standingIn, APPROVES).actor().name()).isEqualTo("周倩（代李军）");
        assertThat(access(alone, READS).stamp().by(community(LAKESIDE)).name()).isEqualTo("周倩");
    }

    @Test
    void whoever_stands_in_is_no_second_person_for_what_the_absent_one_prepared() {
        var somebody = UUID.randomUUID();

        assertThat(standingIn.meeting(li)).isEqualTo(li);
        assertThat(standingIn.meeting(somebody)).isEqualTo(zhou);
        assertThat(standingIn.meeting(null)).isEqualTo(zhou);
        assertThat(alone.meeting(li)).isEqualTo(zhou);
        assertThat(standingIn.hands()).containsExactlyInAnyOrder(zhou, li);
        assertThat(standingIn.meetingAccount("li")).isEqualTo("li");
        assertThat(standingIn.meetingAccount("somebody")).isEqualTo("zhou");
    }

    private static Access access(Account account, String permission) {
        return new Access(
                account,
                permission,
                account.scopeOf(permission),
                Channel.CONSOLE,
                null,
                null,
                null,
                Instant.parse("2026-03-01T08:00:00Z"));
    }

    private static Reach community(UUID id) {
        return Reach.of(id, null, null);
    }

    private static Scope in(UUID community) {
        return new Scope(false, Set.of(community), Set.of(), Set.of(), Set.of());
    }
}
