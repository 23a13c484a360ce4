package linli.audit.trail;

import linli.audit.trail.Trail.Verdict;
import org.jspecify.annotations.Nullable;

/** How entries hang together: each seals itself over the one before. */
public final class Chain {

    private long entries;
    private String head = Entry.GENESIS;
    private @Nullable Long brokenAt;

    /** The entry as it stands after the last one; the first follows nothing. */
    public static Entry append(Entry entry, @Nullable Entry last) {
        return last == null
                ? entry.after(0, Entry.GENESIS)
                : entry.after(last.position(), last.hash());
    }

    /** Checks the next entry against all before it. */
    public void step(Entry entry) {
        entries++;
        var intact =
                entry.position() == entries
                        && entry.previousHash().equals(head)
                        && entry.hash().equals(entry.seal());
        if (!intact && brokenAt == null) {
            brokenAt = entries;
        }
        head = entry.hash();
    }

    public Verdict verdict() {
        return new Verdict(entries, brokenAt, head);
    }
}
