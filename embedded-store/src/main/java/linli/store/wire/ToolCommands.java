package linli.store.wire;

import de.bwaldvogel.mongo.bson.Document;
import java.util.Set;
import linli.store.data.Catalogue;
import linli.store.data.Check;
import linli.store.data.Storage;

/** Commands that MongoDB does not know: what our tools ask of a store that runs. */
final class ToolCommands {

    ToolCommands(Commands commands, Catalogue catalogue, Storage storage) {
        commands.read(
                "storeCheckpoint",
                Set.of(),
                command -> new Document("folder", storage.checkpoint().toString()));
        commands.write(
                "storeCheck",
                Set.of("repair"),
                command -> {
                    var findings = new Check(storage, catalogue, command.isTrue("repair")).run();
                    return new Document("documents", findings.documents())
                            .append("entries", findings.entries())
                            .append("missing", findings.missing())
                            .append("stray", findings.stray())
                            .append("miscounted", findings.miscounted());
                });
    }
}
