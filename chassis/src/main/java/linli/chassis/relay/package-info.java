/** Carries announced events from documents to Kafka. */
@NullMarked
package linli.chassis.relay;

import org.jspecify.annotations.NullMarked;
