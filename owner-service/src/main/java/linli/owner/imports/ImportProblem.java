package linli.owner.imports;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What was wrong with one row: all of it at once.
 *
 * @param id the import and the row; checking it again gives the same
 * @param row as the spreadsheet counts, the heading being row 1
 * @param cells the row as it stands, for the workbook of bad rows
 */
@Document("import_problems")
public record ImportProblem(
        @Id String id, UUID importId, int row, List<Wrong> wrong, List<String> cells) {

    /**
     * @param column heading of the column
     * @param code stable, such as {@code number}
     * @param most what it may be at most, where only that says how to mend it: characters of a
     *     text, square metres of an area
     */
    public record Wrong(
            String column, String code, String message, String value, @Nullable Integer most) {}

    static ImportProblem of(UUID importId, int row, List<Wrong> wrong, List<String> cells) {
        return new ImportProblem("%s/%07d".formatted(importId, row), importId, row, wrong, cells);
    }
}
