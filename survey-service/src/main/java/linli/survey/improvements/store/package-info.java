/** How improvements are found. */
@NullMarked
package linli.survey.improvements.store;

import org.jspecify.annotations.NullMarked;
