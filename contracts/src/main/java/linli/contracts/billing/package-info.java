/** What billing-service tells: what is owed and paid. */
@NullMarked
package linli.contracts.billing;

import org.jspecify.annotations.NullMarked;
