package linli.store.wire;

import linli.store.data.Catalogue;
import linli.store.data.Storage;

/** The commands of one store, and the cursors they leave open. */
public final class AllCommands implements AutoCloseable {

    private final Commands commands;
    private final Cursors cursors;

    public AllCommands(Catalogue catalogue, Storage storage) {
        commands = new Commands(storage);
        cursors = new Cursors(commands);
        new Greetings(commands);
        new ReadCommands(commands, catalogue, cursors);
        new WriteCommands(commands, catalogue);
        new DefinitionCommands(commands, catalogue, cursors, storage);
        new ToolCommands(commands, catalogue, storage);
    }

    public Commands all() {
        return commands;
    }

    public void closeIdleCursors() {
        cursors.closeIdle();
    }

    @Override
    public void close() {
        cursors.close();
    }
}
