@NullMarked
package linli.billing.arrears.store;

import org.jspecify.annotations.NullMarked;
