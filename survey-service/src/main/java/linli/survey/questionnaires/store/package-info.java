/** How questionnaires and answers are kept and found. */
@NullMarked
package linli.survey.questionnaires.store;

import org.jspecify.annotations.NullMarked;
