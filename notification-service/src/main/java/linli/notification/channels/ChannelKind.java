package linli.notification.channels;

/** A way to a person outside the house. */
public enum ChannelKind {
    /** 短信 */
    SMS,
    /** 电子邮件 */
    EMAIL
}
