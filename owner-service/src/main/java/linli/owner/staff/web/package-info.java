/** Staff and posts over HTTP. */
@NullMarked
package linli.owner.staff.web;

import org.jspecify.annotations.NullMarked;
