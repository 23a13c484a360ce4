/** Lobby pages (大堂屏): what is announced in a building, on a display that nobody signs in at. */
@NullMarked
package linli.notification.lobbies;

import org.jspecify.annotations.NullMarked;
