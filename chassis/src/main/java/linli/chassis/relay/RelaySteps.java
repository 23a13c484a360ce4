package linli.chassis.relay;

/** The instants between which a crash must lose nothing: tests stop the relay at each of them. */
public interface RelaySteps {

    default void published() {}

    default void historyWritten() {}

    default void cleared() {}
}
