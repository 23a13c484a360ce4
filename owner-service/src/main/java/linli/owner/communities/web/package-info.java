/** Communities over HTTP. */
@NullMarked
package linli.owner.communities.web;

import org.jspecify.annotations.NullMarked;
