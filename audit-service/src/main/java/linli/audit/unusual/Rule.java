package linli.audit.unusual;

import java.util.Map;
import java.util.Set;
import linli.contracts.Catalogue;
import linli.contracts.owner.SignInEvent;

/**
 * What counts as unusual, each with its limits: all that a rule goes by stands here, so that
 * whoever is asked about it can be told why. None of them says that somebody did wrong.
 */
public enum Rule {
    /** On one day so many looks at numbers in full, and so many times one's own daily average. */
    MANY_REVEALS(Map.of("atLeast", 20, "times", 3, "days", 30)),
    /** A list or an archive was taken home at night or on a day off; the hours of the group. */
    EXPORT_AT_NIGHT(Map.of("from", 22, "to", 6)),
    /** On one day so many things were tried that one may not do. */
    MANY_REFUSALS(Map.of("atLeast", 20)),
    /** On one day an account was refused so many times at the door. */
    MANY_FAILED_SIGN_INS(Map.of("atLeast", 10)),
    /** Somebody's own posts were changed by themselves. */
    OWN_GRANTS(Map.of()),
    /** A look at somebody about whom nothing else was done for so many days. */
    LOOK_WITHOUT_CASE(Map.of("days", 30));

    /** A look at somebody's number in full. */
    public static final String REVEAL = "owner.revealed";

    public static final Set<String> EXPORTS = Set.of("list.exported", "trail.archived");

    public static final String REFUSAL = "access.denied";

    public static final String FAILED_SIGN_IN = Catalogue.nameOf(SignInEvent.Failed.class);

    private final Map<String, Integer> limits;

    Rule(Map<String, Integer> limits) {
        this.limits = limits;
    }

    /** By their names in the sentence that is shown. */
    public Map<String, Integer> limits() {
        return limits;
    }

    int limit(String name) {
        return limits.getOrDefault(name, 0);
    }
}
