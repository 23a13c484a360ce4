/** Numbers that are held against each other: what they say, and whether they differ. */
@NullMarked
package linli.survey.figures;

import org.jspecify.annotations.NullMarked;
