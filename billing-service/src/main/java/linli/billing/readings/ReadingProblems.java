package linli.billing.readings;

import java.util.List;
import java.util.UUID;

/** Rows that are wrong or unusual, and why. */
public interface ReadingProblems {

    void keep(ReadingProblem problem);

    /**
     * In the file's order.
     *
     * @param afterRow only later rows
     */
    List<ReadingProblem> of(UUID importId, int afterRow, int limit);

    void forget(UUID importId);
}
