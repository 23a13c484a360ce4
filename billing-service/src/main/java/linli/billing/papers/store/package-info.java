/** What is to be printed of a building. */
@NullMarked
package linli.billing.papers.store;

import org.jspecify.annotations.NullMarked;
