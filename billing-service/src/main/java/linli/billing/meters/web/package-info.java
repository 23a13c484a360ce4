/** Meters over HTTP. */
@NullMarked
package linli.billing.meters.web;

import org.jspecify.annotations.NullMarked;
