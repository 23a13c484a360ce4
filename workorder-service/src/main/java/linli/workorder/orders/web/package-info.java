/** Work orders over HTTP. */
@NullMarked
package linli.workorder.orders.web;

import org.jspecify.annotations.NullMarked;
