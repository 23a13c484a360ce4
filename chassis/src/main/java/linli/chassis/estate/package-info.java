/**
 * Our copy of the estate as owner-service tells it: communities, buildings, units and who lives
 * where. A service that needs it imports {@link linli.chassis.estate.EstateConfiguration}.
 */
@NullMarked
package linli.chassis.estate;

import org.jspecify.annotations.NullMarked;
