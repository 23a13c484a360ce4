package linli.owner.imports;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What became of an import's rows so far.
 *
 * @param id the import's
 * @param unchanged rows that said what was known already
 */
@Document("import_tallies")
public record ImportTally(@Id UUID id, int created, int changed, int unchanged, int rejected) {

    static ImportTally none(UUID id) {
        return new ImportTally(id, 0, 0, 0, 0);
    }

    int rows() {
        return created + changed + unchanged + rejected;
    }

    ImportTally plus(RowEffect effect) {
        return switch (effect) {
            case CREATED -> new ImportTally(id, created + 1, changed, unchanged, rejected);
            case CHANGED -> new ImportTally(id, created, changed + 1, unchanged, rejected);
            case UNCHANGED -> new ImportTally(id, created, changed, unchanged + 1, rejected);
            case REJECTED -> new ImportTally(id, created, changed, unchanged, rejected + 1);
        };
    }
}
