/** Hears how a request's orders get on. */
@NullMarked
package linli.workorder.requests.messaging;

import org.jspecify.annotations.NullMarked;
