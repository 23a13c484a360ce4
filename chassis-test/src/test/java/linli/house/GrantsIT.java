package linli.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.access.StandIn;
import linli.chassis.aggregates.DocumentStore;
import linli.chassis.grants.Grants;
import linli.chassis.test.HouseTest;
import linli.chassis.test.Neighbours;
import linli.chassis.time.Calendars;
import linli.contracts.owner.OwnerEvent;
import linli.contracts.owner.StaffEvent;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import linli.contracts.owner.StaffEvent.Substitution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What people may do follows from who they are, what they hold and what day it is. */
@HouseTest
class GrantsIT {

    static final Scope EVERYWHERE = new Scope(ScopeKind.ALL, Set.of());

    @Autowired Grants grants;
    @Autowired Neighbours neighbours;
    @Autowired DocumentStore store;
    @Autowired Calendars calendars;
    @Autowired Clock clock;

    @Test
    void whoever_was_registered_twice_sees_what_was_told_of_either() {
        var home = Neighbours.livesIn(UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        var zhang = neighbours.register("张伟", List.of(home), "note:read");
        assertThat(own(zhang.accountId())).containsExactly(zhang.id());

        var other = UUID.randomUUID();
        neighbours.publish(
                zhang.id(),
                new OwnerEvent.Changed(
                        zhang.id(),
                        neighbours.sealed(zhang.id(), "张伟"),
                        neighbours.sealed(zhang.id(), "139****1111"),
                        zhang.accountId(),
                        List.of(home),
                        null,
                        List.of(other),
                        Set.of()));

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() ->
                        assertThat(own(zhang.accountId()))
                                .containsExactlyInAnyOrder(zhang.id(), other));
    }

    @Test
    void a_grant_begins_and_ends_by_itself_on_the_groups_days() {
        var tomorrow = calendars.today(null).plusDays(1);
        var post = post("note:read");
        var zhou = new Staff("周倩");
        zhou.told(List.of(new Grant(post, EVERYWHERE, tomorrow, tomorrow.plusDays(2))), null);

        assertThat(on(0).find(zhou.account)).isPresent();
        for (var day = 0; day < 4; day++) {
            assertThat(may(zhou, "note:read", day))
                    .as("day " + day)
                    .isEqualTo(day == 1 || day == 2);
            assertThat(
                            on(day).holders("note:read", Reach.GROUP).stream()
                                    .anyMatch(one -> one.staffId().equals(zhou.id)))
                    .isEqualTo(day == 1 || day == 2);
        }
    }

    @Test
    void whoever_stands_in_holds_what_the_absent_one_holds_and_no_more() {
        var today = calendars.today(null);
        var post = post("note:read");
        var tomorrows = post("note:write");
        var othersPost = post("note:drop");
        var zhou = new Staff("周倩");
        var li = new Staff("李军");
        var wang = new Staff("王芳");
        wang.told(List.of(new Grant(othersPost, EVERYWHERE)), li.until(today.plusDays(9)));
        li.told(
                List.of(
                        new Grant(post, EVERYWHERE),
                        new Grant(tomorrows, EVERYWHERE, today.plusDays(1), null)),
                zhou.until(today.plusDays(2)));
        zhou.told(List.of(), null);

        assertThat(may(zhou, "note:read", 0)).isTrue();
        assertThat(may(zhou, "note:write", 0)).isFalse();
        assertThat(may(zhou, "note:write", 1)).isTrue();
        assertThat(may(zhou, "note:read", 2)).isFalse();
        // What the absent one holds for others is not handed on.
        assertThat(may(li, "note:drop", 0)).isTrue();
        assertThat(may(zhou, "note:drop", 0)).isFalse();
        assertThat(on(0).find(zhou.account).orElseThrow().standIns())
                .extracting(StandIn::name)
                .containsExactly("李军");
        assertThat(on(0).holders("note:read", Reach.GROUP).stream().map(Grants.Holder::name))
                .contains("李军", "周倩");

        li.disabled();
        assertThat(may(zhou, "note:read", 0)).isFalse();
    }

    private boolean may(Staff member, String permission, int inDays) {
        return on(inDays)
                .find(member.account)
                .filter(account -> account.scopeOf(permission).all())
                .isPresent();
    }

    /** As every service will see it in so many days. */
    private Grants on(int inDays) {
        var later = Clock.offset(clock, Duration.ofDays(inDays));
        return new Grants(store, new Calendars(store, calendars.groupZone(), later));
    }

    private String post(String... permissions) {
        var code = "P-" + UUID.randomUUID();
        neighbours.publishPost(code, permissions);
        return code;
    }

    private final class Staff {
        private final UUID id = UUID.randomUUID();
        private final String account = UUID.randomUUID().toString();
        private final String name;

        Staff(String name) {
            this.name = name;
        }

        void told(List<Grant> grants, @Nullable Substitution substitution) {
            tell(true, grants, substitution);
        }

        void disabled() {
            tell(false, List.of(), null);
        }

        Substitution until(LocalDate to) {
            return new Substitution(id, calendars.today(null), to);
        }

        private void tell(
                boolean enabled, List<Grant> grants, @Nullable Substitution substitution) {
            neighbours.publish(
                    id,
                    new StaffEvent.Changed(
                            id,
                            account,
                            name,
                            null,
                            enabled,
                            grants,
                            null,
                            Set.of(),
                            substitution));
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() ->
                            assertThat(grants().find(account).isPresent()).isEqualTo(enabled));
        }

        private Grants grants() {
            return grants;
        }
    }

    private Set<UUID> own(String accountId) {
        return grants.find(accountId).orElseThrow().scopeOf("note:read").people();
    }
}
