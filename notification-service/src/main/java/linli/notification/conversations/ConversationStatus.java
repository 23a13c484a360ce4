package linli.notification.conversations;

/** Where a conversation stands. */
public enum ConversationStatus {
    /** 待接入: nobody of the office has it */
    OPEN,
    /** 处理中: it waits for the one who has it */
    ASSIGNED,
    /** 待住户回复 */
    WAITING_RESIDENT,
    /** 已解决 */
    RESOLVED;

    public boolean isOver() {
        return this == RESOLVED;
    }
}
