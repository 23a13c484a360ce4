/** Which slips there are, and which are used. */
@NullMarked
package linli.survey.slips.store;

import org.jspecify.annotations.NullMarked;
