/** How reliefs are found. */
@NullMarked
package linli.billing.reliefs.store;

import org.jspecify.annotations.NullMarked;
