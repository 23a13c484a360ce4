/** Bills and the payments on them. */
@NullMarked
package linli.billing.bills;

import org.jspecify.annotations.NullMarked;
