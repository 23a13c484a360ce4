package linli.chassis;

/**
 * Work that nobody waits for, such as a job or a timer: what it asks of the store may take longer
 * than what a person asks.
 */
public final class Unhurried {

    private static final ScopedValue<Boolean> NOBODY_WAITS = ScopedValue.newInstance();

    private Unhurried() {}

    /** What is to be done, with what may go wrong. */
    @FunctionalInterface
    public interface Work<X extends Exception> {
        void run() throws X;
    }

    /** Does it; whatever it hands to other threads is hurried there. */
    public static <X extends Exception> void run(Work<X> work) throws X {
        ScopedValue.where(NOBODY_WAITS, true)
                .<Void, X>call(() -> {
                    work.run();
                    return null;
                });
    }

    static boolean isSo() {
        return NOBODY_WAITS.isBound();
    }
}
