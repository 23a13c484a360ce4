package linli.billing.readings;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All imports of readings. */
@Component
public class ReadingImports extends Aggregates<ReadingImport> {

    ReadingImports(DocumentStore store) {
        super(ReadingImport.class, "reading-import", store);
    }
}
