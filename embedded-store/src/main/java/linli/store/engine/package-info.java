/** The parts of mongo-java-server that think: matching, updating, projecting, aggregating. */
@NullMarked
package linli.store.engine;

import org.jspecify.annotations.NullMarked;
