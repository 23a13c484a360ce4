/** Improvement actions (改进措施): what is to become better, by whom, by when, and whether it did. */
@NullMarked
package linli.survey.improvements;

import org.jspecify.annotations.NullMarked;
