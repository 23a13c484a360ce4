/** Questionnaires over HTTP: the office's side and the residents'. */
@NullMarked
package linli.survey.questionnaires.web;

import org.jspecify.annotations.NullMarked;
