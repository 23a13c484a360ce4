package linli.owner.owners;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import linli.contracts.owner.OwnerEvent.UnitLink;

/**
 * By what somebody may turn out to be registered twice, computed when it is written: each number
 * that can be dialled from anywhere, the number of their papers, and the name in each community
 * that they are linked to.
 */
public final class Likeness {

    private static final String PHONE = "+";
    private static final String PAPERS = "#";

    private Likeness() {}

    static List<String> of(Owner owner) {
        var keys = new ArrayList<String>();
        // Service numbers and numbers without their area code are many people's.
        owner.phones().stream().filter(number -> number.startsWith(PHONE)).forEach(keys::add);
        var papers = owner.identityPrint();
        if (papers != null) {
            keys.add(PAPERS + papers);
        }
        var name = OwnerTokens.normalize(owner.name());
        owner.links().stream()
                .filter(link -> link.to() == null)
                .map(UnitLink::communityId)
                .distinct()
                .forEach(community -> keys.add(named(name, community)));
        return List.copyOf(keys);
    }

    private static String named(String name, UUID communityId) {
        return communityId + " " + name;
    }

    /** Whether it is a number that both have. */
    public static boolean isPhone(String key) {
        return key.startsWith(PHONE);
    }

    /** Whether both showed the same papers. */
    public static boolean isPapers(String key) {
        return key.startsWith(PAPERS);
    }
}
