/** How content people are. */
@NullMarked
package linli.survey;

import org.jspecify.annotations.NullMarked;
