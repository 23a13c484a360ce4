package linli.owner.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import linli.chassis.Stamp;
import linli.owner.imports.Import.Status;
import linli.owner.imports.Mapping.Source;
import org.junit.jupiter.api.Test;

class ImportTest {

    static final Instant NOON = Instant.parse("2026-07-06T04:00:00Z");

    final Mapping mapping =
            new Mapping(
                    Map.of(
                            "COMMUNITY", new Source("小区", null),
                            "REGION", new Source("片区", null)));

    @Test
    void is_undone_within_a_day_of_its_end() {
        var over = over(false, 3, 0);
        assertThat(over.undoableUntil()).isEqualTo(NOON.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> over.undo(NOON.plus(Duration.ofDays(1)).plusSeconds(1)))
                .extracting("code")
                .isEqualTo("import.undo-late");

        over.undo(NOON.plus(Duration.ofDays(1)));

        assertThat(over.status()).isEqualTo(Status.UNDOING);
        assertThat(over.undoableUntil()).isNull();
        assertThatThrownBy(() -> over.undo(NOON)).extracting("code").isEqualTo("import.not-over");
        over.undone(UUID.randomUUID(), true, 3, 0, stamp());
        assertThat(over.status()).as("the end of another job").isEqualTo(Status.UNDOING);
        over.undone(over.jobId(), true, 2, 1, stamp());
        assertThat(over.status()).isEqualTo(Status.UNDONE);
        assertThat(over.undone()).isEqualTo(2);
        assertThat(over.left()).isEqualTo(1);
    }

    /** What was not come to can be undone yet. */
    @Test
    void an_undoing_that_was_stopped_can_be_gone_on_with() {
        var over = over(false, 3, 0);
        over.undo(NOON);
        over.undone(over.jobId(), false, 1, 0, stamp());

        assertThat(over.status()).isEqualTo(Status.DONE);
        over.undo(NOON);
        over.undone(over.jobId(), true, 2, 0, stamp());
        assertThat(over.undone()).isEqualTo(3);
    }

    @Test
    void all_or_nothing_is_to_be_undone_when_one_row_is_out() {
        assertThat(over(true, 3, 0).isToBeUndone()).isFalse();
        assertThat(over(true, 2, 1).isToBeUndone()).isTrue();
        assertThat(over(false, 2, 1).isToBeUndone()).isFalse();
    }

    private Import over(boolean whole, int applied, int rejected) {
        var one =
                new Import(
                        UUID.randomUUID(),
                        ImportKind.COMMUNITIES,
                        UUID.randomUUID(),
                        "小区.csv",
                        List.of("小区", "片区"),
                        List.of(),
                        3,
                        UUID.randomUUID(),
                        "account",
                        NOON,
                        mapping);
        one.start(mapping, whole, stamp());
        one.finish(Status.DONE, applied, rejected, stamp());
        return one;
    }

    private static Stamp stamp() {
        return Stamp.bySystem(NOON);
    }
}
