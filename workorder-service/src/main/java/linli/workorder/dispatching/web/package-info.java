/** Candidates over HTTP. */
@NullMarked
package linli.workorder.dispatching.web;

import org.jspecify.annotations.NullMarked;
