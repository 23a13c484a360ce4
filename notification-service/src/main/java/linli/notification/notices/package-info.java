/** Notices (公告): written, approved, told to the people of places, read. */
@NullMarked
package linli.notification.notices;

import org.jspecify.annotations.NullMarked;
