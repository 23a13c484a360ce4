package linli.owner.imports;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rows that are not in, and why. */
public interface ImportProblems {

    void keep(ImportProblem problem);

    /**
     * In the file's order.
     *
     * @param code only rows that have this wrong, among whatever else; null for all
     * @param afterRow only later rows; null from the first
     */
    List<ImportProblem> of(
            UUID importId, @Nullable String code, @Nullable Integer afterRow, int limit);

    void each(UUID importId, Consumer<ImportProblem> reader);

    void forget(UUID importId);
}
