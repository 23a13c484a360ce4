/** One envelope, three forms: in a document, on Kafka, in JSON. */
@NullMarked
package linli.chassis.envelopes;

import org.jspecify.annotations.NullMarked;
