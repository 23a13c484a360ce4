/**
 * What every event has in common: its envelope, who caused it, and the catalogue of all of them.
 */
@NullMarked
package linli.contracts;

import org.jspecify.annotations.NullMarked;
