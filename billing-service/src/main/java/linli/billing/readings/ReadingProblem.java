package linli.billing.readings;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What is wrong with one row, or unusual about it.
 *
 * @param id the import and the row; checking it again gives the same
 * @param row as the spreadsheet counts
 * @param column heading of the column; empty for the row as a whole
 * @param code stable, such as {@code meter.runs-backwards}
 * @param value what stands there
 * @param suggestion what may be meant, or what it is held against; null where nothing is known
 * @param isUnusual whether it can be kept when somebody says that it is so
 */
@Document("reading_problems")
public record ReadingProblem(
        @Id String id,
        UUID importId,
        int row,
        String column,
        String code,
        String value,
        @Nullable String suggestion,
        boolean isUnusual) {

    static ReadingProblem of(UUID importId, int row, ReadingRow.Wrong wrong) {
        return new ReadingProblem(
                "%s/%07d".formatted(importId, row),
                importId,
                row,
                wrong.column(),
                wrong.code(),
                wrong.value(),
                wrong.suggestion(),
                wrong.isUnusual());
    }
}
