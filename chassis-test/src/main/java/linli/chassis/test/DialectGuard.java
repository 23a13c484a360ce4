package linli.chassis.test;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import linli.store.dialect.Dialect;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Fails a test in which a command, option, operator or stage goes to the store that the conformance
 * suite of {@code embedded-store} does not try: what the platform uses is what is proven on every
 * store. The way on is a conformance test for it.
 */
public final class DialectGuard implements CommandListener, AfterEachCallback {

    private static final Dialect PROVEN = Dialect.proven();
    private static final Set<String> UNPROVEN = new ConcurrentSkipListSet<>();

    @Override
    public void commandStarted(CommandStartedEvent event) {
        UNPROVEN.addAll(PROVEN.unknownIn(event.getCommand()));
    }

    /** Threads of the service send as well: what they sent since the last test counts here. */
    @Override
    public void afterEach(ExtensionContext test) {
        var unproven = Set.copyOf(UNPROVEN);
        UNPROVEN.clear();
        if (!unproven.isEmpty()) {
            throw new AssertionError(
                    "Sent to the document store, but not tried by its conformance suite: "
                            + unproven);
        }
    }
}
