/** Invitations over HTTP, for staff and for whoever holds one. */
@NullMarked
package linli.owner.joining.web;

import org.jspecify.annotations.NullMarked;
