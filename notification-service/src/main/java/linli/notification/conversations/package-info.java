/** Conversations (在线咨询) between residents and the office. */
@NullMarked
package linli.notification.conversations;

import org.jspecify.annotations.NullMarked;
