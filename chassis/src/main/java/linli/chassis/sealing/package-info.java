/** What is personal travels and rests sealed between the services that need it. */
@NullMarked
package linli.chassis.sealing;

import org.jspecify.annotations.NullMarked;
