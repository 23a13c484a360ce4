/** Suggestions over HTTP. */
@NullMarked
package linli.workorder.suggestions.web;

import org.jspecify.annotations.NullMarked;
