/** Hears what owners thought of the work. */
@NullMarked
package linli.survey.ratings.messaging;

import org.jspecify.annotations.NullMarked;
