/** The store over HTTP. */
@NullMarked
package linli.workorder.stock.web;

import org.jspecify.annotations.NullMarked;
