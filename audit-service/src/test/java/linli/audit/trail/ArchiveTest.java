package linli.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import linli.audit.trail.ArchiveLine.Beginning;
import linli.audit.trail.ArchiveLine.End;
import linli.audit.trail.Chain.Break;
import linli.audit.trail.Chain.Broken;
import linli.audit.trail.Entry.Further;
import linli.audit.trail.Entry.Outcome;
import linli.audit.trail.Entry.Who;
import linli.chassis.Reach;
import linli.contracts.Channel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is bent in an archive is found and named, by two implementations that share no code. */
class ArchiveTest {

    static final TrailKey KEY = new TrailKey("a secret of the tests, of more than 32");
    static final TrailKey FOREIGN = new TrailKey("a secret of somebody else, also long");
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final UUID COMMUNITY = UUID.fromString("0197b0f4-0000-7000-8000-00000000000a");
    static final int ENTRIES = 8;

    @TempDir Path folder;

    @Test
    void an_archive_that_nobody_touched_is_whole() throws Exception {
        var found = check(archive());

        assertThat(found.broken()).isNull();
        assertThat(found.entries()).isEqualTo(ENTRIES);
        assertThat(found.anchors()).isEqualTo(2);
        assertThat(found.keys()).containsExactly(KEY.publicKey());
        assertThat(independent(archive())).isNull();
    }

    @Test
    void what_came_since_an_earlier_archive_is_whole_by_itself() throws Exception {
        var later = archive(entries(), KEY, 4);

        assertThat(check(later).broken()).isNull();
        assertThat(check(later).entries()).isEqualTo(5);
        assertThat(independent(later)).isNull();
    }

    @Test
    void entries_of_older_builds_keep_the_seal_they_had() throws Exception {
        var lines = lines(archive());
        // The first entry of this file was sealed by the build before: no "sealing", another hash.
        var old =
                "{\"line\":\"entry\",\"position\":1,\"eventId\":\"0197b0f4-0000-7000-8000-000000000001\","
                        + "\"type\":\"workorder.assigned\",\"source\":\"workorder-service\","
                        + "\"subject\":\"0197b0f4-0000-7000-8000-000000000101\",\"sequence\":1,"
                        + "\"time\":\"2026-03-02T12:00:01Z\",\"who\":{\"id\":\"a\",\"name\":\"周倩\","
                        + "\"channel\":\"CONSOLE\"},\"objects\":[],\"changes\":\"[]\",\"data\":\"{}\","
                        + "\"reach\":{\"communities\":[],\"buildings\":[],\"units\":[],\"people\":[]},"
                        + "\"previousHash\":\"%s\",\"hash\":\"%s\"}";
        var entry =
                (Entry)
                        ArchiveLine.JSON.readValue(
                                old.formatted(Entry.GENESIS, "?"), ArchiveLine.class);
        assertThat(entry.sealing()).isNull();
        var begun = lines.getFirst();
        var chain = new Chain(key -> true);
        chain.step(
                (Entry)
                        ArchiveLine.JSON.readValue(
                                old.formatted(Entry.GENESIS, entry.seal()), ArchiveLine.class));
        var end = End.of(new Beginning(1, 1, Entry.GENESIS), chain, NOON, KEY);
        var file =
                String.join(
                        "\n",
                        begun,
                        old.formatted(Entry.GENESIS, entry.seal()),
                        ArchiveLine.JSON.writeValueAsString(end));

        assertThat(check(file).broken()).isNull();
        assertThat(independent(file)).isNull();
    }

    /** As the build before wrote it: sealed over everything there was then. */
    @Test
    void entries_from_before_anything_further_keep_the_seal_they_had() throws Exception {
        var before = Files.readAllLines(Path.of("src/test/resources/archives/sealing-2.jsonl"));
        var further =
                "\"further\":{\"recorded\":\"2026-03-02T12:00:01Z\","
                        + "\"chained\":\"2026-03-02T12:00:01Z\"},\"sealing\"";
        var claimed = joined(before).replaceFirst("\"sealing\"", further);

        assertThat(check(joined(before)).broken()).isNull();
        assertThat(independent(joined(before))).isNull();
        assertThat(check(claimed).broken()).isEqualTo(new Broken(Break.ENTRY_CHANGED, 1));
        assertThat(independent(claimed)).isEqualTo(1);
    }

    /** Every field of an entry that is stored or asked by, changed in the file. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"type\":\"workorder.assigned\" -> \"type\":\"workorder.created\"",
                "\"operation\":\"owner.revealed\" -> \"operation\":\"owner.read\"",
                "\"operation\":\"owner.revealed\", -> ",
                "\"source\":\"workorder-service\" -> \"source\":\"owner-service\"",
                "\"eventId\":\"0197b0f4 -> \"eventId\":\"0197b0f5",
                "\"subject\":\"0197b0f4 -> \"subject\":\"0197b0f5",
                "\"sequence\":5 -> \"sequence\":6",
                "\"time\":\"2026-03-02T12:00:05Z\" -> \"time\":\"2026-03-02T11:00:05Z\"",
                "\"id\":\"a\" -> \"id\":\"b\"",
                "\"name\":\"周倩\" -> \"name\":\"别人\"",
                "\"post\":\"DS\" -> \"post\":\"CS\"",
                "\"post\":\"DS\", -> ",
                "\"channel\":\"CONSOLE\" -> \"channel\":\"SYSTEM\"",
                "\"ip\":\"127.0.0.1\" -> \"ip\":\"127.0.0.2\"",
                "\"objects\":[ -> \"objects\":[\"x\",",
                "\"changes\":\"[]\" -> \"changes\":\"[1]\"",
                "\"n\\\":5 -> \"n\\\":6",
                "\"communities\":[\"0197b0f4 -> \"communities\":[\"0197b0f5",
                "\"units\":[] -> \"units\":[\"0197b0f4-0000-7000-8000-00000000000a\"]",
                "\"trace\":\"4bf9 -> \"trace\":\"5bf9",
                "\"recorded\":\"2026-03-02T12 -> \"recorded\":\"2026-03-02T11",
                "\"chained\":\"2026-03-02T12 -> \"chained\":\"2026-03-02T11",
                "\"outcome\":\"REFUSED\", -> ",
                "\"停水\" -> \"停电\"",
                "\"sealing\":3, -> ",
                "\"sealing\":3 -> \"sealing\":2",
                "\"sealing\":3 -> \"sealing\":4"
            })
    void a_changed_field_is_found(String change) throws Exception {
        var parts = change.split(" -> ", -1);
        var lines = lines(archive());
        var fifth = indexOf(lines, 5);
        var bent = lines.get(fifth).replace(parts[0], parts[1]);
        assertThat(bent).isNotEqualTo(lines.get(fifth));
        lines.set(fifth, bent);

        assertThat(check(joined(lines)).broken()).isEqualTo(new Broken(Break.ENTRY_CHANGED, 5));
        assertThat(independent(joined(lines))).isEqualTo(5);
    }

    static List<Arguments> tampering() {
        return List.of(
                bent(
                        "a field that no seal covers",
                        Break.UNREADABLE,
                        5,
                        lines ->
                                replaced(
                                        lines,
                                        5,
                                        "\"line\":\"entry\"",
                                        "\"line\":\"entry\",\"note\":1")),
                bent(
                        "a time finer than what is sealed",
                        Break.UNREADABLE,
                        5,
                        lines -> replaced(lines, 5, "12:00:05Z", "12:00:05.000001Z")),
                bent(
                        "a field said twice",
                        Break.UNREADABLE,
                        5,
                        lines ->
                                replaced(
                                        lines,
                                        5,
                                        "\"sequence\":5",
                                        "\"sequence\":5,\"sequence\":5")),
                bent(
                        "an entry taken out in the middle",
                        Break.ENTRY_REMOVED,
                        5,
                        lines -> without(lines, indexOf(lines, 5))),
                bent(
                        "the entry before an anchor taken out",
                        Break.ENTRY_REMOVED,
                        3,
                        lines -> without(lines, indexOf(lines, 3))),
                bent(
                        "two entries swapped",
                        Break.ENTRIES_SWAPPED,
                        4,
                        lines -> {
                            Collections.swap(lines, indexOf(lines, 4), indexOf(lines, 5));
                            return lines;
                        }),
                bent(
                        "an entry there twice",
                        Break.ENTRY_REPEATED,
                        5,
                        lines -> {
                            lines.add(indexOf(lines, 5), lines.get(indexOf(lines, 5)));
                            return lines;
                        }),
                bent(
                        "the tail cut off",
                        Break.TAIL_CUT,
                        7,
                        lines -> lines.subList(0, indexOf(lines, 7))),
                bent(
                        "cut behind an anchor",
                        Break.TAIL_CUT,
                        7,
                        lines -> lines.subList(0, indexOf(lines, 6) + 2)),
                bent(
                        "the tail cut off, the signed end kept",
                        Break.TAIL_CUT,
                        8,
                        lines -> without(lines, indexOf(lines, 8))),
                bent(
                        "the head cut off",
                        Break.HEAD_CUT,
                        2,
                        lines -> {
                            var first = (Entry) read(lines.get(indexOf(lines, 1)));
                            lines.set(0, written(new Beginning(1, 2, first.hash())));
                            return without(lines, indexOf(lines, 1));
                        }),
                bent(
                        "a signature taken out",
                        Break.ANCHOR_REMOVED,
                        8,
                        lines -> without(lines, indexOf(lines, 3) + 1)),
                bent(
                        "a signature of another place",
                        Break.UNREADABLE,
                        4,
                        lines -> {
                            Collections.swap(lines, indexOf(lines, 3) + 1, indexOf(lines, 4));
                            return lines;
                        }),
                bent(
                        "a signature that is none",
                        Break.SIGNATURE_WRONG,
                        3,
                        lines -> {
                            var anchor = (Anchor) read(lines.get(indexOf(lines, 3) + 1));
                            lines.set(
                                    indexOf(lines, 3) + 1,
                                    written(
                                            new Anchor(
                                                    3,
                                                    anchor.hash(),
                                                    NOON.plusSeconds(9),
                                                    anchor.key(),
                                                    anchor.signature())));
                            return lines;
                        }),
                bent(
                        "something behind the end",
                        Break.UNREADABLE,
                        9,
                        lines -> {
                            lines.add(lines.get(indexOf(lines, 8)));
                            return lines;
                        }),
                bent(
                        "an entry sealed anew",
                        Break.LINK_BROKEN,
                        6,
                        lines -> {
                            var before = (Entry) read(lines.get(indexOf(lines, 4)));
                            lines.set(indexOf(lines, 5), written(Chain.append(forged(5), before)));
                            return lines;
                        }),
                bent(
                        "the chain written anew from an entry on",
                        Break.REWRITTEN,
                        4,
                        lines -> {
                            resealed(lines, 5);
                            return lines;
                        }),
                bent(
                        "the chain written anew behind the last anchor",
                        Break.REWRITTEN,
                        7,
                        lines -> {
                            resealed(lines, 8);
                            return lines;
                        }),
                bent(
                        "everything written anew and signed by another key",
                        Break.KEY_FOREIGN,
                        3,
                        _ -> lines(archive(entries(), FOREIGN, 1))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tampering")
    void whatever_is_bent_is_named(UnaryOperator<List<String>> bend, Break how, long position)
            throws Exception {
        var bent = joined(bend.apply(lines(archive())));

        assertThat(check(bent).broken()).isEqualTo(new Broken(how, position));
        assertThat(independent(bent)).as("found by the second implementation").isNotNull();
    }

    @Test
    void whoever_gives_no_key_is_told_by_whose_it_is_signed() throws Exception {
        var file = Files.writeString(folder.resolve("trail.jsonl"), archive(entries(), FOREIGN, 1));

        assertThat(verified(file.toString())).contains("Whole", FOREIGN.publicKey(), "not asked");
        assertThat(verified(file.toString(), "--key", KEY.publicKey()))
                .contains("BROKEN at entry 3", "KEY_FOREIGN");
    }

    @Test
    void the_command_ends_as_scripts_need_it() throws Exception {
        var whole = Files.writeString(folder.resolve("whole.jsonl"), archive());
        var cut =
                Files.writeString(
                        folder.resolve("cut.jsonl"), joined(lines(archive()).subList(0, 6)));
        var none = folder.resolve("none.jsonl");
        var nothing = new PrintStream(new ByteArrayOutputStream());

        assertThat(VerifyMain.run(List.of(whole.toString()), nothing)).isZero();
        assertThat(VerifyMain.run(List.of(cut.toString()), nothing)).isEqualTo(1);
        assertThat(VerifyMain.run(List.of(none.toString()), nothing)).isEqualTo(2);
        assertThat(VerifyMain.run(List.of(), nothing)).isEqualTo(2);
        assertThat(VerifyMain.run(List.of(whole.toString(), "--key"), nothing)).isEqualTo(2);
    }

    /** The page that others write their own verifier from shows a file that is whole. */
    @Test
    void the_example_of_the_format_page_is_whole() throws Exception {
        var page = Files.readString(Path.of("../docs/trail-format.md"));
        var example =
                page.lines()
                        .filter(line -> line.startsWith("{\"line\""))
                        .collect(Collectors.joining("\n"));

        assertThat(example).isEqualTo(archive(entries().subList(0, 3), KEY, 1).strip());
        assertThat(page).contains(KEY.publicKey());
    }

    private String verified(String... arguments) {
        var said = new ByteArrayOutputStream();
        VerifyMain.run(List.of(arguments), new PrintStream(said, true, StandardCharsets.UTF_8));
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Arguments bent(
            String how, Break kind, long position, UnaryOperator<List<String>> bend) {
        return Arguments.of(Named.of(how, bend), kind, position);
    }

    private static ArchiveCheck.Findings check(String file) throws IOException {
        return new ArchiveCheck(KEY.publicKey()::equals)
                .check(new BufferedReader(new StringReader(file)));
    }

    private static @Nullable Long independent(String file) throws Exception {
        return new PlainVerifier(file, Set.of(KEY.publicKey())).brokenAt();
    }

    static String archive() {
        return archive(entries(), KEY, 1);
    }

    /** With an anchor behind the third and the sixth entry. */
    private static String archive(List<Entry> entries, TrailKey key, int from) {
        var before = from == 1 ? Entry.GENESIS : entries.get(from - 2).hash();
        var begun = new Beginning(ArchiveLine.FORMAT, from, before);
        var chain = new Chain(from, before, _ -> true);
        var lines = new ArrayList<ArchiveLine>();
        lines.add(begun);
        for (var entry : entries.subList(from - 1, entries.size())) {
            lines.add(entry);
            if (entry.position() % 3 == 0) {
                lines.add(Anchor.at(entry, NOON.plusSeconds(3600 * entry.position()), key));
            }
        }
        lines.stream().skip(1).forEach(chain::step);
        lines.add(End.of(begun, chain, NOON.plusSeconds(86_400), key));
        return joined(lines.stream().map(ArchiveTest::written).toList());
    }

    private static List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        for (var n = 1; n <= ENTRIES; n++) {
            var last = entries.isEmpty() ? null : entries.getLast();
            entries.add(Chain.append(told(n, "{\"n\":%d}".formatted(n)), last));
        }
        return entries;
    }

    private static Entry forged(int n) {
        return told(n, "{\"forged\":true}");
    }

    private static Entry told(int n, String data) {
        return new Entry(
                0,
                UUID.fromString("0197b0f4-0000-7000-8000-00000000000" + n),
                "workorder.assigned",
                "owner.revealed",
                "workorder-service",
                UUID.fromString("0197b0f4-0000-7000-8000-00000000010" + n),
                n,
                NOON.plusSeconds(n),
                new Who("a", "周倩", "DS", Channel.CONSOLE, "127.0.0.1"),
                Set.of("0197b0f4-0000-7000-8000-00000000010" + n),
                "[]",
                data,
                Reach.community(COMMUNITY),
                new Further(
                        "4bf92f3577b34da6a3ce929d0e0e473" + n,
                        NOON.plusSeconds(n).plusMillis(120),
                        NOON.plusSeconds(n).plusMillis(250),
                        n == 5 ? Outcome.REFUSED : null,
                        Set.of("停水")),
                null,
                "",
                "");
    }

    /** From one position on every entry is sealed anew over a forged one; signatures stay. */
    private static void resealed(List<String> lines, long from) {
        Entry last = null;
        for (var n = 0; n < lines.size(); n++) {
            if (read(lines.get(n)) instanceof Entry entry) {
                if (entry.position() >= from) {
                    entry =
                            Chain.append(
                                    entry.position() == from ? forged((int) from) : entry, last);
                    lines.set(n, written(entry));
                }
                last = entry;
            }
        }
    }

    private static List<String> lines(String file) {
        return new ArrayList<>(file.lines().toList());
    }

    private static String joined(List<String> lines) {
        return String.join("\n", lines) + "\n";
    }

    private static int indexOf(List<String> lines, long position) {
        for (var n = 0; n < lines.size(); n++) {
            if (lines.get(n).contains("\"line\":\"entry\",\"position\":" + position + ",")) {
                return n;
            }
        }
        throw new IllegalArgumentException("No entry " + position);
    }

    private static List<String> replaced(List<String> lines, long position, String old, String by) {
        var index = indexOf(lines, position);
        lines.set(index, lines.get(index).replace(old, by));
        return lines;
    }

    private static List<String> without(List<String> lines, int index) {
        lines.remove(index);
        return lines;
    }

    private static ArchiveLine read(String line) {
        return ArchiveLine.JSON.readValue(line, ArchiveLine.class);
    }

    private static String written(ArchiveLine line) {
        return ArchiveLine.JSON.writerFor(ArchiveLine.class).writeValueAsString(line);
    }
}
