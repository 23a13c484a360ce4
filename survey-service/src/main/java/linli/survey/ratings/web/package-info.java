/** Ratings over HTTP. */
@NullMarked
package linli.survey.ratings.web;

import org.jspecify.annotations.NullMarked;
