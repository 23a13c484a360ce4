package linli.audit.trail;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import linli.audit.trail.ArchiveCheck.Findings;
import linli.audit.trail.Chain.Broken;

/**
 * {@code ./linli audit verify FILE [--key KEY]...}: verifies an archive of the trail where no
 * platform runs.
 */
public final class VerifyMain {

    static final int WHOLE = 0;
    static final int BROKEN = 1;
    static final int UNUSABLE = 2;

    private VerifyMain() {}

    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments), System.out));
    }

    /**
     * @return 0 for an archive that is whole, 1 for one that is not, 2 when there was none to read
     */
    static int run(List<String> arguments, PrintStream out) {
        var files = new ArrayList<Path>();
        var trusted = new HashSet<String>();
        for (var next = arguments.iterator(); next.hasNext(); ) {
            var one = next.next();
            if (!one.equals("--key")) {
                files.add(Path.of(one));
            } else if (next.hasNext()) {
                trusted.add(next.next());
            } else {
                files.clear();
                break;
            }
        }
        if (files.size() != 1) {
            out.println("./linli audit verify FILE [--key KEY]...");
            return UNUSABLE;
        }
        try (var file = Files.newBufferedReader(files.getFirst())) {
            var found =
                    new ArchiveCheck(key -> trusted.isEmpty() || trusted.contains(key)).check(file);
            return say(found, trusted, out);
        } catch (IOException unreadable) {
            out.println("It cannot be read: " + unreadable);
            return UNUSABLE;
        }
    }

    private static int say(Findings found, Set<String> trusted, PrintStream out) {
        out.printf("%,d entries, %,d anchors%n", found.entries(), found.anchors());
        var broken = found.broken();
        if (broken != null) {
            out.printf("BROKEN at entry %d: %s%n", broken.position(), inWords(broken));
            return BROKEN;
        }
        var end = found.end();
        if (end != null) {
            out.printf(
                    "Whole: entries %d to %d, signed %s, last hash %s%n",
                    end.from(), end.to(), end.at(), end.hash());
        }
        found.keys().forEach(key -> out.println("Signed by " + key));
        if (trusted.isEmpty()) {
            out.println(
                    "Whose key that is was not asked: compare it with /api/trail/key, or give --key.");
        }
        return WHOLE;
    }

    private static String inWords(Broken broken) {
        return broken.how()
                + " - "
                + switch (broken.how()) {
                    case ENTRY_CHANGED -> "its hash is not that of what stands in it";
                    case ENTRY_REMOVED -> "it is missing, and later ones are there";
                    case ENTRIES_SWAPPED -> "it stands behind one that came later";
                    case ENTRY_REPEATED -> "it is there again";
                    case LINK_BROKEN -> "it does not continue the one before it";
                    case REWRITTEN ->
                            "from here on the chain was written anew; the signature is of another";
                    case SIGNATURE_WRONG -> "what is said to be its signature is none";
                    case KEY_FOREIGN -> "it is signed by a key that is not trusted";
                    case ANCHOR_REMOVED -> "a signature up to here is missing, or one too many";
                    case HEAD_CUT -> "entries before it were taken out of the file";
                    case TAIL_CUT -> "from here on entries were taken out, or the signed end";
                    case UNREADABLE -> "what stands here is no line of an archive";
                };
    }
}
