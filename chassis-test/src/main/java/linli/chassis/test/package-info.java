/** The real chain for tests: broker, store, tokens, neighbours; and the rules of the house. */
@NullMarked
package linli.chassis.test;

import org.jspecify.annotations.NullMarked;
