package linli.owner.imports;

import java.util.Optional;
import java.util.UUID;

/** What became of the rows of imports. */
public interface ImportTallies {

    Optional<ImportTally> find(UUID importId);

    void keep(ImportTally tally);

    void forget(UUID importId);
}
