package linli.owner.imports;

import linli.chassis.aggregates.Aggregates;
import linli.chassis.aggregates.DocumentStore;
import org.springframework.stereotype.Component;

/** All imports. */
@Component
public class Imports extends Aggregates<Import> {

    Imports(DocumentStore store) {
        super(Import.class, "import", store);
    }
}
