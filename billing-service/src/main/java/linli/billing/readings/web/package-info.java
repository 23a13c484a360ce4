/** Readings from a file over HTTP. */
@NullMarked
package linli.billing.readings.web;

import org.jspecify.annotations.NullMarked;
