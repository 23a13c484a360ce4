/** Meters (计量表): what units used, as it was read. */
@NullMarked
package linli.billing.meters;

import org.jspecify.annotations.NullMarked;
