/** Buildings and units over HTTP. */
@NullMarked
package linli.owner.properties.web;

import org.jspecify.annotations.NullMarked;
