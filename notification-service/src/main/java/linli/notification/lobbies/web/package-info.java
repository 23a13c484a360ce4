/** Lobby pages over HTTP. */
@NullMarked
package linli.notification.lobbies.web;

import org.jspecify.annotations.NullMarked;
