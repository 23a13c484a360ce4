package linli.owner.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * How files with the same headings were mapped last, by whomever: the next one is mapped so before
 * anybody looks. Where a field was the same for every row is not remembered: that was of one file.
 */
public interface MappingMemory {

    /**
     * @param id from {@link Mapping#headingsOf}
     * @param columns by field's name, as {@link Mapping#headingsOf} has them
     */
    @Document("import_mappings")
    record Remembered(@Id String id, Map<String, String> columns, Instant usedAt) {}

    /** The last one is kept. */
    void keep(Remembered remembered);

    Optional<Remembered> find(String id);

    /** What is remembered of files that are headed so; empty where nothing is. */
    default Optional<Mapping> recall(ImportKind kind, List<String> columns) {
        return find(Mapping.headingsOf(kind, columns))
                .map(known -> Mapping.recalled(known.columns(), columns))
                .filter(known -> !known.sources().isEmpty());
    }

    default void remember(ImportKind kind, List<String> columns, Mapping mapping, Instant now) {
        keep(new Remembered(Mapping.headingsOf(kind, columns), mapping.columns(), now));
    }
}
