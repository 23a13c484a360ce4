package linli.owner.imports;

import static linli.owner.imports.ImportField.ADDRESS;
import static linli.owner.imports.ImportField.BUILDING;
import static linli.owner.imports.ImportField.CODE;
import static linli.owner.imports.ImportField.COMMUNITY;
import static linli.owner.imports.ImportField.ENTRANCE;
import static linli.owner.imports.ImportField.ENTRANCES;
import static linli.owner.imports.ImportField.FLOOR;
import static linli.owner.imports.ImportField.FLOORS;
import static linli.owner.imports.ImportField.GROSS_AREA;
import static linli.owner.imports.ImportField.LAYOUT;
import static linli.owner.imports.ImportField.NET_AREA;
import static linli.owner.imports.ImportField.ORIENTATION;
import static linli.owner.imports.ImportField.OWNER_NAME;
import static linli.owner.imports.ImportField.PAPERS;
import static linli.owner.imports.ImportField.PHONE;
import static linli.owner.imports.ImportField.REGION;
import static linli.owner.imports.ImportField.RELATION;
import static linli.owner.imports.ImportField.ROOM;
import static linli.owner.imports.ImportField.SHARE;
import static linli.owner.imports.ImportField.UNIT_TYPE;

import java.util.ArrayList;
import java.util.List;

/** What a spreadsheet's rows are. */
public enum ImportKind {
    COMMUNITIES(List.of(COMMUNITY, REGION), List.of(CODE, ADDRESS)),
    BUILDINGS(List.of(COMMUNITY, BUILDING), List.of(REGION, ENTRANCES, FLOORS)),
    UNITS(
            List.of(COMMUNITY, BUILDING, ROOM),
            List.of(REGION, ENTRANCE, UNIT_TYPE, FLOOR, GROSS_AREA, NET_AREA, LAYOUT, ORIENTATION)),
    OWNERS(
            List.of(COMMUNITY, BUILDING, ROOM, OWNER_NAME),
            List.of(REGION, ENTRANCE, PHONE, PAPERS, RELATION, SHARE));

    private final List<ImportField> required;
    private final List<ImportField> optional;

    ImportKind(List<ImportField> required, List<ImportField> optional) {
        this.required = required;
        this.optional = optional;
    }

    public List<ImportField> required() {
        return required;
    }

    public List<ImportField> fields() {
        var all = new ArrayList<>(required);
        all.addAll(optional);
        return all;
    }
}
