package linli.chassis.checkup;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * One thing that was looked at.
 *
 * @param what what it is; words and what to do about it are kept by who shows it
 * @param about what it is about, such as names of topics; never somebody's name, and not all of
 *     very many
 * @param figures what was counted or measured, by name
 */
public record Finding(Found what, Grade grade, List<String> about, Map<String, Long> figures) {

    private static final int MOST_NAMED = 20;

    /** What may be found, the good beside the bad. */
    public enum Found {
        EVENTS_TOLD,
        EVENTS_WAIT,
        LETTERS_NONE,
        LETTERS_WAIT,
        TOPICS_THERE,
        TOPICS_MISSING,
        TOPICS_AS_ASKED,
        TOPICS_DIFFER,
        TOPICS_COPIED,
        TOPICS_THIN,
        LISTENERS_LISTEN,
        LISTENERS_STOPPED,
        LISTENERS_TAKE,
        LISTENERS_WAIT,
        LISTENERS_UP_TO_DATE,
        LISTENERS_BEHIND,
        MIGRATIONS_APPLIED,
        MIGRATIONS_MISSING,
        DATA_OF_THIS_BUILD,
        DATA_OF_NEWER,
        TIMERS_RING,
        TIMERS_SILENT,
        INDEXES_THERE,
        INDEXES_MISSING,
        STORE_ANSWERS,
        STORE_SLOW,
        CLOCK_RIGHT,
        CLOCK_OFF,
        DISK_HAS_ROOM,
        DISK_FULL,
        JOBS_GO_ON,
        JOBS_STAND,
        JOBS_END_WELL,
        JOBS_FAILED,
        YEARS_ENTERED,
        YEARS_MISSING,
        SIGN_INS_KNOWN,
        SIGN_INS_BEHIND,
        NOT_LOOKED_AT
    }

    /** How bad it is, from good to bad. */
    public enum Grade {
        /** As it should be. */
        WELL,
        /** Goes on, but somebody should look before it does not. */
        DOUBTFUL,
        /** Could not be looked at. */
        UNKNOWN,
        /** Does not do its work, or soon will not. */
        BROKEN
    }

    public Finding {
        about = about.stream().sorted().limit(MOST_NAMED).toList();
        figures = Map.copyOf(figures);
    }

    public static Finding well(Found what, Map<String, Long> figures) {
        return new Finding(what, Grade.WELL, List.of(), figures);
    }

    /** Well when there is nothing to name, else of the grade. */
    public static Finding unlessEmpty(
            Collection<String> names, Found well, Found otherwise, Grade grade) {
        return names.isEmpty()
                ? well(well, Map.of())
                : new Finding(
                        otherwise, grade, List.copyOf(names), Map.of("count", (long) names.size()));
    }

    /** By a figure that is worse the larger it is. */
    public static Grade graded(long figure, long doubtful, long broken) {
        if (figure >= broken) {
            return Grade.BROKEN;
        }
        return figure >= doubtful ? Grade.DOUBTFUL : Grade.WELL;
    }
}
