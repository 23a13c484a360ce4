package linli.chassis.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * Cells of a sheet that are merged: all of them show what the first one holds. They are told behind
 * the rows, so the sheet is walked once before it is read.
 */
final class Merges {

    /** More than any sheet that people made. */
    private static final int MOST = 200_000;

    private static final Pattern AREA =
            Pattern.compile("([A-Z]{1,3})(\\d{1,7}):([A-Z]{1,3})(\\d{1,7})");
    static final XMLInputFactory XML = factory();

    private final List<Merge> waiting;
    private final List<Merge> open = new ArrayList<>();
    private int next;

    private static final class Merge {
        private final int left;
        private final int top;
        private final int right;
        private final int bottom;
        private String text = "";

        Merge(int left, int top, int right, int bottom) {
            this.left = left;
            this.top = top;
            this.right = right;
            this.bottom = bottom;
        }
    }

    private Merges(List<Merge> merges) {
        merges.sort(Comparator.comparingInt(merge -> merge.top));
        this.waiting = merges;
    }

    static Merges of(InputStream sheet) throws IOException {
        var merges = new ArrayList<Merge>();
        try {
            var xml = XML.createXMLStreamReader(sheet);
            while (xml.hasNext() && merges.size() < MOST) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("mergeCell")) {
                    var area = AREA.matcher(String.valueOf(xml.getAttributeValue(null, "ref")));
                    if (area.matches()) {
                        merges.add(
                                new Merge(
                                        column(area.group(1)),
                                        Integer.parseInt(area.group(2)),
                                        column(area.group(3)),
                                        Integer.parseInt(area.group(4))));
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        return new Merges(merges);
    }

    static Merges none() {
        return new Merges(new ArrayList<>());
    }

    /** Fills the row's merged cells; rows come from above to below. */
    void fill(int row, List<String> cells) {
        while (next < waiting.size() && waiting.get(next).top <= row) {
            open.add(waiting.get(next++));
        }
        open.removeIf(merge -> merge.bottom < row);
        for (var merge : open) {
            if (merge.top == row && merge.left < cells.size()) {
                merge.text = cells.get(merge.left);
            }
            if (!merge.text.isEmpty()) {
                for (var column = merge.left;
                        column <= Math.min(merge.right, Sheet.MOST_COLUMNS);
                        column++) {
                    while (cells.size() <= column) {
                        cells.add("");
                    }
                    cells.set(column, merge.text);
                }
            }
        }
    }

    private static int column(String letters) {
        var column = 0;
        for (var letter : letters.toCharArray()) {
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** Nothing outside the file is ever read. */
    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }
}
