/** How late fees and their rules are found. */
@NullMarked
package linli.billing.latefees.store;

import org.jspecify.annotations.NullMarked;
