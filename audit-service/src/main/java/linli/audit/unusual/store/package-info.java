/** What is unusual, in the store. */
@NullMarked
package linli.audit.unusual.store;

import org.jspecify.annotations.NullMarked;
