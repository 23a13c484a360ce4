package linli.notification.notices;

/** Where a notice stands. */
public enum NoticeStatus {
    DRAFT,
    PENDING_APPROVAL,
    /** Approved; its words are locked. */
    SCHEDULED,
    /** Seen by everybody already; the ledger of who was told is being written. */
    SENDING,
    PUBLISHED,
    EXPIRED,
    WITHDRAWN;

    /** Whether its audience sees it. */
    public boolean isShown() {
        return this == SENDING || this == PUBLISHED;
    }
}
