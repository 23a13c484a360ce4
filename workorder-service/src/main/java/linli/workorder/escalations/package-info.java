/** Supervision of late orders (督办): records with an instruction and a reply. */
@NullMarked
package linli.workorder.escalations;

import org.jspecify.annotations.NullMarked;
