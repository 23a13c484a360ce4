/** Hears who was hired as a technician. */
@NullMarked
package linli.workorder.technicians.messaging;

import org.jspecify.annotations.NullMarked;
