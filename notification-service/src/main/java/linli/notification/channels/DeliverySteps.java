package linli.notification.channels;

/** The instants between which a crash must lose and double nothing: tests stop at each of them. */
public interface DeliverySteps {

    /** Some rows of a broadcast stand in the ledger. */
    default void queued() {}

    /** It is on record that some rows are about to be handed over. */
    default void intended() {}

    /** The provider was called, and nothing says so yet. */
    default void called() {}

    /** What became of the call is on record. */
    default void recorded() {}
}
