/** Duplicates over HTTP. */
@NullMarked
package linli.owner.duplicates.web;

import org.jspecify.annotations.NullMarked;
