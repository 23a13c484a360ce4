/** Notices over HTTP: the office's side and the residents' board. */
@NullMarked
package linli.notification.notices.web;

import org.jspecify.annotations.NullMarked;
