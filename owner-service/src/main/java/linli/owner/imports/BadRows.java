package linli.owner.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.owner.imports.ImportProblem.Wrong;
import org.dhatim.fastexcel.Workbook;

/**
 * The rows that are not in, as a workbook to be corrected and sent again. Every cell is written as
 * text: what begins with {@code =} is no formula.
 */
public final class BadRows {

    public static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String BAD = "FDEEEC";

    private BadRows() {}

    /**
     * @param jobId under which the problems were written down
     */
    public static void write(
            List<String> columns, UUID jobId, ImportProblems problems, OutputStream out)
            throws IOException {
        try (var workbook = new Workbook(out, "Linli", "1.0")) {
            var sheet = workbook.newWorksheet("问题行");
            for (var i = 0; i < columns.size(); i++) {
                sheet.value(0, i, columns.get(i));
            }
            sheet.value(0, columns.size(), "问题");
            var line = new int[] {0};
            problems.each(
                    jobId,
                    problem -> {
                        var row = ++line[0];
                        for (var i = 0; i < problem.cells().size(); i++) {
                            sheet.value(row, i, problem.cells().get(i));
                        }
                        for (var wrong : problem.wrong()) {
                            var column = columns.indexOf(wrong.column());
                            if (column >= 0) {
                                sheet.style(row, column).fillColor(BAD).set();
                            }
                        }
                        sheet.value(
                                row,
                                columns.size(),
                                problem.wrong().stream()
                                        .map(BadRows::inWords)
                                        .collect(Collectors.joining("；")));
                    });
        }
    }

    private static String inWords(Wrong wrong) {
        return wrong.column() + "：" + wrong.message();
    }
}
