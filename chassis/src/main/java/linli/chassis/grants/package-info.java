/** Our copy of the grants: which account holds which post where, and what posts allow. */
@NullMarked
package linli.chassis.grants;

import org.jspecify.annotations.NullMarked;
