package linli.chassis.sheets;

import java.util.List;
import java.util.Map;

/**
 * One row of a spreadsheet that has something in it.
 *
 * @param row as the spreadsheet program counts
 * @param cells what each cell shows
 * @param faults of the cells by place, why a cell does not say what it seems to: {@code cell-error}
 *     where the program shows an error, {@code cell-date} where it made a date of what was typed
 */
public record Line(int row, List<String> cells, Map<Integer, String> faults) {

    public static final String ERROR = "cell-error";
    public static final String DATE = "cell-date";

    public String cell(int place) {
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }
}
