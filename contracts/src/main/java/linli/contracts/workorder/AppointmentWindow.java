package linli.contracts.workorder;

import java.time.Instant;

/**
 * When somebody at home expects a technician (预约时段).
 *
 * @param from its beginning
 * @param to its end, on the same day
 */
public record AppointmentWindow(Instant from, Instant to) {}
