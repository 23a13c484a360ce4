package linli.audit.trail;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import linli.audit.trail.ArchiveLine.Beginning;
import linli.audit.trail.ArchiveLine.End;
import linli.audit.trail.Chain.Break;
import linli.audit.trail.Chain.Broken;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/** Verifies an archive of the trail, from nothing but the file and the keys that are trusted. */
public final class ArchiveCheck {

    private final Predicate<String> trusted;
    private final SortedSet<String> keys = new TreeSet<>();

    /**
     * @param trusted which public keys may have signed
     */
    public ArchiveCheck(Predicate<String> trusted) {
        this.trusted = trusted;
    }

    /**
     * @param entries how many were read
     * @param anchors how many signatures of entries
     * @param keys by which something is said to be signed
     * @param broken the first break; null when the archive is whole
     * @param end as it was signed; null without one
     */
    public record Findings(
            long entries,
            long anchors,
            SortedSet<String> keys,
            @Nullable Broken broken,
            @Nullable End end) {}

    public Findings check(BufferedReader file) throws IOException {
        if (!(read(file.readLine()) instanceof Beginning begun)
                || begun.format() != ArchiveLine.FORMAT) {
            return new Findings(0, 0, keys, new Broken(Break.UNREADABLE, 0), null);
        }
        var chain = new Chain(begun.from(), begun.before(), trusted);
        End end = null;
        for (var text = file.readLine(); text != null; text = file.readLine()) {
            var line = read(text);
            if (end != null || line == null) {
                // Behind the end as well: whatever stands there was not signed.
                chain.breaks(Break.UNREADABLE, chain.position() + 1);
                break;
            }
            if (line instanceof Anchor anchor) {
                keys.add(anchor.key());
            }
            if (line instanceof End found) {
                end = found;
                keys.add(found.key());
            } else {
                chain.step(line);
            }
        }
        closes(chain, begun, end);
        return new Findings(chain.entries(), chain.anchors(), keys, chain.broken(), end);
    }

    private static void closes(Chain chain, Beginning begun, @Nullable End end) {
        if (end == null || end.to() > chain.position()) {
            chain.breaks(Break.TAIL_CUT, chain.position() + 1);
            return;
        }
        chain.signedBy(end.key(), end.said(), end.signature());
        if (end.from() != begun.from() || !end.before().equals(begun.before())) {
            chain.breaks(Break.HEAD_CUT, begun.from());
        }
        chain.isHead(end.hash());
        if (end.anchors() != chain.anchors()) {
            chain.breaks(Break.ANCHOR_REMOVED, end.to());
        }
    }

    private static @Nullable ArchiveLine read(@Nullable String text) {
        try {
            var line = text == null ? null : ArchiveLine.JSON.readValue(text, ArchiveLine.class);
            return line instanceof Entry entry && isFinerThanSealed(entry) ? null : line;
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isFinerThanSealed(Entry entry) {
        var further = entry.further();
        return isFinerThanSealed(entry.time())
                || further != null
                        && (isFinerThanSealed(further.recorded())
                                || isFinerThanSealed(further.chained()));
    }

    private static boolean isFinerThanSealed(Instant time) {
        return !time.equals(time.truncatedTo(ChronoUnit.MILLIS));
    }
}
