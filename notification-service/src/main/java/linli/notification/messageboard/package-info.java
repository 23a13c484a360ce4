/** The message board (留言板) of each community: residents write, the office answers and moderates. */
@NullMarked
package linli.notification.messageboard;

import org.jspecify.annotations.NullMarked;
