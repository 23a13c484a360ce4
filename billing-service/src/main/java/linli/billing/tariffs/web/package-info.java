/** Tariffs over HTTP. */
@NullMarked
package linli.billing.tariffs.web;

import org.jspecify.annotations.NullMarked;
