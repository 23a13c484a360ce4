package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import linli.audit.trail.Entry.Who;
import linli.chassis.Reach;
import linli.contracts.Channel;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ChainTest {

    static final int THIRD = 2;

    final List<Entry> entries = chainOf(5);

    @Test
    void an_untouched_chain_holds() {
        var verdict = walked(entries);

        assertThat(verdict.entries()).isEqualTo(5);
        assertThat(verdict.brokenAt()).isNull();
        assertThat(verdict.head()).isEqualTo(entries.getLast().hash());
    }

    @Test
    void an_entry_taken_out_is_noticed() {
        entries.remove(THIRD);

        assertThat(walked(entries).brokenAt()).isEqualTo(3);
    }

    @Test
    void entries_that_changed_places_are_noticed() {
        entries.add(THIRD, entries.remove(THIRD + 1));

        assertThat(walked(entries).brokenAt()).isEqualTo(3);
    }

    static List<Named<UnaryOperator<Entry>>> forgeries() {
        return List.of(
                Named.of(
                        "another type",
                        e -> like(e, "x", e.who(), e.time(), e.changes(), e.data())),
                Named.of(
                        "another person",
                        e ->
                                like(
                                        e,
                                        e.type(),
                                        new Who("x", "别人", null, Channel.CONSOLE, null),
                                        e.time(),
                                        e.changes(),
                                        e.data())),
                Named.of(
                        "another time",
                        e ->
                                like(
                                        e,
                                        e.type(),
                                        e.who(),
                                        e.time().plusSeconds(1),
                                        e.changes(),
                                        e.data())),
                Named.of(
                        "other changes",
                        e -> like(e, e.type(), e.who(), e.time(), "[1]", e.data())),
                Named.of(
                        "other data", e -> like(e, e.type(), e.who(), e.time(), e.changes(), "{}")),
                Named.of(
                        "text moved from one part to the next",
                        e -> like(e, e.type(), e.who(), e.time(), e.changes() + "{", "\"n\":3}")));
    }

    @ParameterizedTest
    @MethodSource("forgeries")
    void whatever_was_changed_is_noticed(UnaryOperator<Entry> forgery) {
        entries.set(THIRD, forgery.apply(entries.get(THIRD)));

        assertThat(walked(entries).brokenAt()).isEqualTo(3);
    }

    @Test
    void a_forger_who_seals_anew_is_noticed_at_the_next_entry() {
        var forged = like(entries.get(THIRD), "x", entries.get(THIRD).who(), Instant.EPOCH, "", "");
        entries.set(THIRD, Chain.append(forged, entries.get(THIRD - 1)));

        assertThat(walked(entries).brokenAt()).isEqualTo(4);
    }

    private static Trail.Verdict walked(List<Entry> entries) {
        var chain = new Chain(key -> true);
        entries.forEach(chain::step);
        return Trail.Verdict.of(chain, 0);
    }

    private static List<Entry> chainOf(int length) {
        var entries = new ArrayList<Entry>();
        for (var n = 1; n <= length; n++) {
            var entry =
                    new Entry(
                            0,
                            UUID.randomUUID(),
                            "workorder.assigned",
                            null,
                            "workorder-service",
                            UUID.randomUUID(),
                            n,
                            Instant.parse("2026-03-02T12:00:00Z").plusSeconds(n),
                            new Who("a", "周倩", "DS", Channel.CONSOLE, "127.0.0.1"),
                            Set.of(),
                            "[]",
                            "{\"n\":%d}".formatted(n),
                            Reach.GROUP,
                            null,
                            null,
                            "",
                            "");
            entries.add(Chain.append(entry, entries.isEmpty() ? null : entries.getLast()));
        }
        return entries;
    }

    private static Entry like(
            Entry e, String type, Who who, Instant time, String changes, String data) {
        return new Entry(
                e.position(),
                e.eventId(),
                type,
                e.operation(),
                e.source(),
                e.subject(),
                e.sequence(),
                time,
                who,
                e.objects(),
                changes,
                data,
                e.reach(),
                e.further(),
                e.sealing(),
                e.previousHash(),
                e.hash());
    }
}
