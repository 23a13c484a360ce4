/** When communities were handed over, over HTTP. */
@NullMarked
package linli.workorder.payers.web;

import org.jspecify.annotations.NullMarked;
