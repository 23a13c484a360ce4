package linli.chassis.sheets;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/** Which part of a workbook's archive is which sheet. */
final class WorkbookParts {

    private static final String RELATIONS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String STRICT_RELATIONS =
            "http://purl.oclc.org/ooxml/officeDocument/relationships";

    private WorkbookParts() {}

    static @Nullable ZipArchiveEntry entryOf(ZipFile zip, @Nullable String sheet)
            throws IOException, XMLStreamException {
        var targets = attributes(zip, "xl/_rels/workbook.xml.rels", "Relationship", "Id", "Target");
        var ids = attributes(zip, "xl/workbook.xml", "sheet", "name", "id");
        var target = targets.get(ids.getOrDefault(String.valueOf(sheet), ""));
        if (target == null) {
            return null;
        }
        return zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
    }

    private static Map<String, String> attributes(
            ZipFile zip, String part, String element, String key, String value)
            throws IOException, XMLStreamException {
        var found = new HashMap<String, String>();
        var entry = zip.getEntry(part);
        if (entry == null) {
            return found;
        }
        try (var in = zip.getInputStream(entry)) {
            var xml = Merges.XML.createXMLStreamReader(in);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals(element)) {
                    var name = xml.getAttributeValue(null, key);
                    var said = xml.getAttributeValue(null, value);
                    for (var namespace : new String[] {RELATIONS, STRICT_RELATIONS}) {
                        said = said == null ? xml.getAttributeValue(namespace, value) : said;
                    }
                    if (name != null && said != null) {
                        found.put(name, said);
                    }
                }
            }
        }
        return found;
    }
}
