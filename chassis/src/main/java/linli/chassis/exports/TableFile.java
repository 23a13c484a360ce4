package linli.chassis.exports;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row and never held. */
interface TableFile extends Closeable {

    static TableFile of(ExportRequest request, OutputStream out) throws IOException {
        var titles = request.columns().stream().map(ExportRequest.Column::title).toList();
        return switch (request.format()) {
            case XLSX -> new WorkbookFile(request.name(), titles, out);
            case CSV -> new CsvFile(titles, out);
        };
    }

    /**
     * @param cells texts, numbers, days, times of day on a day; null for nothing
     */
    void row(List<@Nullable Object> cells) throws IOException;
}
