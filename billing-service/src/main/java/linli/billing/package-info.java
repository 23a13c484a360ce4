/** What is owed and paid. */
@NullMarked
package linli.billing;

import org.jspecify.annotations.NullMarked;
