/** The words of what people are told by the platform itself, as an administrator edits them. */
@NullMarked
package linli.notification.templates;

import org.jspecify.annotations.NullMarked;
