package linli.notification.messageboard;

/** Where a post stands. */
public enum BoardPostStatus {
    /** 待审核: it holds a sensitive word */
    PENDING,
    /** 已发布 */
    PUBLISHED,
    /** 已关闭: read, but not written below any more */
    CLOSED,
    /** 已隐藏 by the office, with a reason */
    HIDDEN,
    /** 已撤回 by whoever wrote it */
    WITHDRAWN;

    public boolean isShown() {
        return this == PUBLISHED || this == CLOSED;
    }
}
