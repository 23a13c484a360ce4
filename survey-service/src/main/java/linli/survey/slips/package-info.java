/** Slips (问卷单): each lets somebody answer a questionnaire once, without an account. */
@NullMarked
package linli.survey.slips;

import org.jspecify.annotations.NullMarked;
