package linli.owner.staff;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import linli.contracts.owner.StaffEvent.Grant;
import linli.contracts.owner.StaffEvent.Scope;
import linli.contracts.owner.StaffEvent.ScopeKind;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PostsApartTest {

    static final LocalDate MAY = LocalDate.parse("2026-05-01");
    static final LocalDate JUNE = LocalDate.parse("2026-06-01");
    static final LocalDate JULY = LocalDate.parse("2026-07-01");

    @Test
    void whoever_takes_the_money_does_not_keep_the_accounts() {
        refused(() -> PostsApart.require(List.of(post("CA", null, null), post("FM", null, null))));
        refused(() -> PostsApart.require(List.of(post("AU", null, null), post("SA", null, null))));
        fine(() -> PostsApart.require(List.of(post("CA", null, null), post("DS", null, null))));
        fine(() -> PostsApart.require(List.of(post("CA", null, null), post("CA", null, null))));
    }

    @Test
    void one_after_the_other_they_may_be_held() {
        fine(() -> PostsApart.require(List.of(post("CA", null, JUNE), post("FM", JUNE, null))));
        refused(() -> PostsApart.require(List.of(post("CA", null, JULY), post("FM", JUNE, null))));
    }

    @Test
    void what_is_held_for_somebody_else_counts_in_its_days() {
        var cashier = List.of(post("CA", null, null));
        var manager = List.of(post("FM", JUNE, null));

        refused(() -> PostsApart.require(cashier, manager, MAY, JULY));
        fine(() -> PostsApart.require(cashier, manager, MAY, JUNE));
        fine(() -> PostsApart.require(List.of(post("CA", null, MAY)), manager, MAY, JULY));
    }

    private static void refused(ThrowingCallable required) {
        assertThatThrownBy(required).hasFieldOrPropertyWithValue("code", "staff.posts-apart");
    }

    private static void fine(ThrowingCallable required) {
        assertThatCode(required).doesNotThrowAnyException();
    }

    private static Grant post(String code, @Nullable LocalDate from, @Nullable LocalDate to) {
        return new Grant(code, new Scope(ScopeKind.ALL, Set.of()), from, to);
    }
}
