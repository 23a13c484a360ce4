/** Suggestions (建议): each is answered, whatever becomes of it. */
@NullMarked
package linli.workorder.suggestions;

import org.jspecify.annotations.NullMarked;
