/** Closings over HTTP, and the books of a month as a file. */
@NullMarked
package linli.billing.closings.web;

import org.jspecify.annotations.NullMarked;
