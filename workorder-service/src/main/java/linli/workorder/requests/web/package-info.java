/** Requests over HTTP. */
@NullMarked
package linli.workorder.requests.web;

import org.jspecify.annotations.NullMarked;
