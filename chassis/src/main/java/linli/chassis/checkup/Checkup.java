package linli.chassis.checkup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything there is to look at, at the same time. */
final class Checkup {

    private static final Logger log = LoggerFactory.getLogger(Checkup.class);

    /** Less than the gateway waits for an answer. */
    private static final Duration PATIENCE = Duration.ofMillis(2_200);

    private final List<Check> checks;

    Checkup(List<Check> checks) {
        this.checks = checks;
    }

    /** The worst first; what does not answer soon was not looked at. */
    List<Finding> look() {
        try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            var found = new ArrayList<Finding>();
            var looks =
                    lookers.invokeAll(
                            checks.stream().map(Checkup::looking).toList(),
                            PATIENCE.toMillis(),
                            TimeUnit.MILLISECONDS);
            for (var at = 0; at < looks.size(); at++) {
                var look = looks.get(at);
                found.addAll(
                        look.state() == Future.State.SUCCESS
                                ? look.resultNow()
                                : notLookedAt(checks.get(at)));
            }
            found.sort(Comparator.comparing(Finding::grade).reversed());
            return found;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while looking", stopped);
        }
    }

    private static Callable<List<Finding>> looking(Check check) {
        return () -> look(check);
    }

    private static List<Finding> look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException failure) {
            log.warn("{} could not look: {}", nameOf(check), failure.toString());
            return notLookedAt(check);
        }
    }

    private static List<Finding> notLookedAt(Check check) {
        return List.of(
                new Finding(Found.NOT_LOOKED_AT, Grade.UNKNOWN, List.of(nameOf(check)), Map.of()));
    }

    private static String nameOf(Check check) {
        return check.getClass().getSimpleName();
    }
}
