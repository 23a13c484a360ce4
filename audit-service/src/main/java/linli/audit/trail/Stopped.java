package linli.audit.trail;

/** Somebody asked a walk through the trail to end. */
final class Stopped extends RuntimeException {

    private static final long serialVersionUID = 1;

    Stopped() {
        super(null, null, false, false);
    }
}
