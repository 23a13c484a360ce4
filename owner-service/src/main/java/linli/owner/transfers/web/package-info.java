/** Transfers over HTTP. */
@NullMarked
package linli.owner.transfers.web;

import org.jspecify.annotations.NullMarked;
