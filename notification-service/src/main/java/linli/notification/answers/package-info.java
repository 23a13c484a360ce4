/** Answers (常用答复) that the office keeps: canned replies for staff, self-help for residents. */
@NullMarked
package linli.notification.answers;

import org.jspecify.annotations.NullMarked;
