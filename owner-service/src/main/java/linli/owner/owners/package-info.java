/** Owners and residents, their links to units, and how they are found by whatever a caller says. */
@NullMarked
package linli.owner.owners;

import org.jspecify.annotations.NullMarked;
