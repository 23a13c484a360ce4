/** Owners over HTTP. */
@NullMarked
package linli.owner.owners.web;

import org.jspecify.annotations.NullMarked;
