/** The audit trail: every event and key operation, in one unbroken chain. */
@NullMarked
package linli.audit.trail;

import org.jspecify.annotations.NullMarked;
