/** Questionnaires (问卷): written, answered once by each, counted. */
@NullMarked
package linli.survey.questionnaires;

import org.jspecify.annotations.NullMarked;
