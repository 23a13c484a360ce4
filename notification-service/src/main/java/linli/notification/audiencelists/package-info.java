/** Units and people that somebody uploaded, for a notice to be narrowed to. */
@NullMarked
package linli.notification.audiencelists;

import org.jspecify.annotations.NullMarked;
