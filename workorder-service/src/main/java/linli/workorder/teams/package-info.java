/** Which technicians work as a team (班组), and where. */
@NullMarked
package linli.workorder.teams;

import org.jspecify.annotations.NullMarked;
