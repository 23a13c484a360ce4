package linli.chassis.seeds;

import java.util.List;
import java.util.TreeSet;
import linli.chassis.checkup.Check;
import linli.chassis.checkup.Finding;
import linli.chassis.checkup.Finding.Found;
import linli.chassis.checkup.Finding.Grade;

/**
 * The data have the shape that this code expects: every step was applied, and none by a newer build
 * that this one knows nothing of.
 */
public final class MigrationsCheck implements Check {

    private final Migrations migrations;

    public MigrationsCheck(Migrations migrations) {
        this.migrations = migrations;
    }

    @Override
    public List<Finding> look() {
        var known = migrations.known();
        var applied = migrations.applied();
        var missing = new TreeSet<>(known);
        missing.removeAll(applied);
        var newer = new TreeSet<>(applied);
        newer.removeAll(known);
        return List.of(
                Finding.unlessEmpty(
                        missing, Found.MIGRATIONS_APPLIED, Found.MIGRATIONS_MISSING, Grade.BROKEN),
                Finding.unlessEmpty(
                        newer, Found.DATA_OF_THIS_BUILD, Found.DATA_OF_NEWER, Grade.BROKEN));
    }
}
