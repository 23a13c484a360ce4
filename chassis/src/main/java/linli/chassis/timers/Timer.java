package linli.chassis.timers;

import java.time.Instant;

/**
 * Something that happens because time has passed. It asks for what is due and moves each by a
 * conditional write, so any number of instances may run it at the same time.
 */
public interface Timer {

    /**
     * Does what is due. Called every second; a failure is logged and the next round tries again.
     */
    void ring(Instant now);
}
