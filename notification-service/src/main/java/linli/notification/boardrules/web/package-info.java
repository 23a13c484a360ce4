/** The rules of message boards over HTTP. */
@NullMarked
package linli.notification.boardrules.web;

import org.jspecify.annotations.NullMarked;
