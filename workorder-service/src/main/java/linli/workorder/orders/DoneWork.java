package linli.workorder.orders;

import java.util.LinkedHashMap;
import java.util.List;
import linli.chassis.aggregates.Counted;
import linli.chassis.aggregates.Tally;

/**
 * What a piece of work that is done counts for in the statistics, by month of its completion in the
 * community's own days. Rework takes it out until it is done again.
 */
public final class DoneWork {

    // Parts of a cell's key, besides the community.
    public static final String MONTH = "month";
    public static final String TYPE = "type";
    public static final String TECHNICIAN = "technician";

    /** Within its time. */
    public static final String ON_TIME = "onTime";

    /** Without rework. */
    public static final String AT_ONCE = "atOnce";

    /** In cents. */
    public static final String MATERIAL = "material";

    /** In cents. */
    public static final String LABOUR = "labour";

    /** Worked on it. */
    public static final String SECONDS = "seconds";

    public static final String RATED = "rated";

    /** Of all that were rated. */
    public static final String STARS = "stars";

    public static final Tally<WorkOrder> TALLY =
            Tally.of(
                    WorkOrder.class,
                    "done",
                    ON_TIME,
                    AT_ONCE,
                    MATERIAL,
                    LABOUR,
                    SECONDS,
                    RATED,
                    STARS);

    private static final int MONTH_OF_DAY = "2026-11".length();

    private DoneWork() {}

    /** Nothing while it is not done. */
    static List<Counted> of(WorkOrder order) {
        var completion = order.completion();
        var assignment = order.assignment();
        var day = order.completedOn();
        if (completion == null || assignment == null || day == null) {
            return List.of();
        }
        var key = new LinkedHashMap<String, String>();
        key.put(MONTH, day.substring(0, MONTH_OF_DAY));
        key.put(TYPE, order.job().type());
        key.put(TECHNICIAN, assignment.worker().staffId().toString());
        var rating = order.rating();
        var worked = completion.worked();
        var sums = new LinkedHashMap<String, Long>();
        sums.put(ON_TIME, order.completedInTime() ? 1L : 0L);
        sums.put(AT_ONCE, order.reopenCount() == 0 ? 1L : 0L);
        sums.put(MATERIAL, completion.material().cents());
        sums.put(LABOUR, completion.labour().cents());
        sums.put(SECONDS, worked == null ? 0L : worked.toSeconds());
        sums.put(RATED, rating == null ? 0L : 1L);
        sums.put(STARS, rating == null ? 0L : (long) rating.stars());
        return List.of(Counted.at(TALLY, order.job().communityId(), null, key, sums));
    }
}
