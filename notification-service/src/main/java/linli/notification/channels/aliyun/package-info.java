/** Short messages by Alibaba Cloud. */
@NullMarked
package linli.notification.channels.aliyun;

import org.jspecify.annotations.NullMarked;
