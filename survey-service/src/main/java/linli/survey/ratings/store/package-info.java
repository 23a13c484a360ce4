/** How ratings are found and counted. */
@NullMarked
package linli.survey.ratings.store;

import org.jspecify.annotations.NullMarked;
