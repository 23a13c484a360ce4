/** Answers over HTTP. */
@NullMarked
package linli.notification.answers.web;

import org.jspecify.annotations.NullMarked;
