/** Ratings of finished work and the figures made of them. */
@NullMarked
package linli.survey.ratings;

import org.jspecify.annotations.NullMarked;
