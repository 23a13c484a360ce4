/** What holds on message boards (留言板): sensitive words, and what authors are called. */
@NullMarked
package linli.notification.boardrules;

import org.jspecify.annotations.NullMarked;
