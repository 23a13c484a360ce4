/** How templates are found. */
@NullMarked
package linli.notification.templates.store;

import org.jspecify.annotations.NullMarked;
