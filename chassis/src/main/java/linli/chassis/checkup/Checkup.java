package linli.chassis.checkup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks at everything there is to look at, at the same time. */
final class Checkup {

    private static final Logger log = LoggerFactory.getLogger(Checkup.class);

    private final List<Check> checks;

    Checkup(List<Check> checks) {
        this.checks = checks;
    }

    /** The worst first. */
    List<Finding> look() {
        try (var lookers = Executors.newVirtualThreadPerTaskExecutor()) {
            var looks = checks.stream().map(check -> lookers.submit(() -> look(check))).toList();
            var found = new ArrayList<Finding>();
            looks.stream().map(Checkup::found).forEach(found::addAll);
            found.sort(Comparator.comparing(Finding::grade).reversed());
            return found;
        }
    }

    private static List<Finding> found(Future<List<Finding>> look) {
        try {
            return look.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while looking", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<Finding> look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException failure) {
            var what = check.getClass().getSimpleName();
            log.warn("{} could not look: {}", what, failure.toString());
            return List.of(
                    new Finding(Found.NOT_LOOKED_AT, Grade.UNKNOWN, List.of(what), Map.of()));
        }
    }
}
