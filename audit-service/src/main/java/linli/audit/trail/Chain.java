package linli.audit.trail;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How entries hang together: each seals itself over the one before, and anchors sign some of them.
 * Walked one by one; the first break is remembered.
 */
public final class Chain {

    /** In what way a trail is not what it was. */
    public enum Break {
        /** Its hash is not that of what stands in it. */
        ENTRY_CHANGED,
        /** One is missing in between. */
        ENTRY_REMOVED,
        /** Two stand in each other's place. */
        ENTRIES_SWAPPED,
        /** One is there again. */
        ENTRY_REPEATED,
        /** It does not continue the one before: that one was sealed anew. */
        LINK_BROKEN,
        /** It was written anew, with hashes that fit, since it was signed. */
        REWRITTEN,
        /** What is said to be a signature is none. */
        SIGNATURE_WRONG,
        /** Signed, but by a key that nobody vouches for. */
        KEY_FOREIGN,
        /** A signature that was there is missing. */
        ANCHOR_REMOVED,
        /** Older entries were in the file, and are not any more. */
        HEAD_CUT,
        /** Newer entries were there, and are not any more. */
        TAIL_CUT,
        /** No line of an archive. */
        UNREADABLE
    }

    /**
     * @param position of the first entry that is not what it was; where the chain was written anew
     *     it lies between the anchor before and this one
     */
    public record Broken(Break how, long position) {}

    private final Predicate<String> trusted;
    private long entries;
    private long anchors;
    private long next;
    private long missing;
    private String head;
    private @Nullable Anchor signed;
    private @Nullable Broken broken;

    /**
     * @param from position of the first entry that will be walked
     * @param before hash of the entry before it
     * @param trusted which public keys may have signed
     */
    public Chain(long from, String before, Predicate<String> trusted) {
        this.next = from;
        this.head = before;
        this.trusted = trusted;
    }

    /** From the very first entry. */
    public Chain(Predicate<String> trusted) {
        this(1, Entry.GENESIS, trusted);
    }

    /** The entry as it stands after the last one; the first follows nothing. */
    public static Entry append(Entry entry, @Nullable Entry last) {
        return last == null
                ? entry.after(0, Entry.GENESIS)
                : entry.after(last.position(), last.hash());
    }

    /** Checks the next line of an archive that is neither its beginning nor its end. */
    public void step(ArchiveLine line) {
        switch (line) {
            case Entry entry -> step(entry);
            case Anchor anchor -> step(anchor);
            case ArchiveLine.Beginning _, ArchiveLine.End _ -> breaks(Break.UNREADABLE, next);
        }
    }

    /** Checks the next entry against all before it. */
    public void step(Entry entry) {
        entries++;
        if (broken != null && broken.how() == Break.TAIL_CUT) {
            broken = new Broken(Break.ENTRY_REMOVED, broken.position()); // It goes on.
        }
        var position = entry.position();
        if (entry.isMoreThanSealed() || !entry.hash().equals(entry.seal())) {
            breaks(Break.ENTRY_CHANGED, next);
        } else if (position > next) {
            breaks(Break.ENTRY_REMOVED, next);
            missing = next;
        } else if (position < next) {
            cameLate(position);
        } else if (!entry.previousHash().equals(head)) {
            breaks(Break.LINK_BROKEN, next);
        }
        head = entry.hash();
        next = Math.max(next, position + 1);
    }

    private void cameLate(long position) {
        if (position == missing && broken != null && broken.position() == missing) {
            broken = new Broken(Break.ENTRIES_SWAPPED, missing);
        }
        breaks(Break.ENTRY_REPEATED, position);
    }

    /** Checks a signature over all entries so far. */
    public void step(Anchor anchor) {
        anchors++;
        if (anchor.position() >= next) {
            breaks(Break.TAIL_CUT, next);
        } else if (anchor.position() != next - 1) {
            breaks(Break.UNREADABLE, next - 1);
        } else {
            signedBy(anchor.key(), anchor.said(), anchor.signature());
            isHead(anchor.hash());
        }
        signed = anchor;
    }

    /** What is signed is said to end here, with this hash. */
    void isHead(String hash) {
        if (!hash.equals(head)) {
            breaks(Break.REWRITTEN, signed == null ? next - entries : signed.position() + 1);
        }
    }

    void signedBy(String key, String said, String signature) {
        if (!trusted.test(key)) {
            breaks(Break.KEY_FOREIGN, next - 1);
        } else if (!TrailKey.holds(key, said, signature)) {
            breaks(Break.SIGNATURE_WRONG, next - 1);
        }
    }

    /** Only the first break counts: what follows follows from it. */
    void breaks(Break how, long position) {
        if (broken == null) {
            broken = new Broken(how, position);
        }
    }

    public long entries() {
        return entries;
    }

    public long anchors() {
        return anchors;
    }

    /** Position of the newest entry that was walked. */
    public long position() {
        return next - 1;
    }

    /** Its hash. */
    public String head() {
        return head;
    }

    /** The newest anchor that was walked. */
    public @Nullable Anchor signed() {
        return signed;
    }

    public @Nullable Broken broken() {
        return broken;
    }
}
