/** Lists of audiences over HTTP. */
@NullMarked
package linli.notification.audiencelists.web;

import org.jspecify.annotations.NullMarked;
