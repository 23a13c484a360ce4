/** How answers are found. */
@NullMarked
package linli.notification.answers.store;

import org.jspecify.annotations.NullMarked;
