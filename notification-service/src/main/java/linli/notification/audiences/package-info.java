/** For whom something is: places and the people who live there. */
@NullMarked
package linli.notification.audiences;

import org.jspecify.annotations.NullMarked;
