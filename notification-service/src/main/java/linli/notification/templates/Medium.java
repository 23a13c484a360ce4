package linli.notification.templates;

/** By what somebody is told. What each may hold is said here once. */
public enum Medium {
    /** 站内消息: a line in the inbox */
    INBOX(false, 500, 0),
    /** 短信: a provider charges for each segment */
    SMS(false, 500, 3),
    /** 电子邮件: its subject is seen on locked screens */
    EMAIL(true, 5_000, 0);

    private final boolean hasSubject;
    private final int mostCharacters;
    private final int mostSegments;

    Medium(boolean hasSubject, int mostCharacters, int mostSegments) {
        this.hasSubject = hasSubject;
        this.mostCharacters = mostCharacters;
        this.mostSegments = mostSegments;
    }

    public boolean hasSubject() {
        return hasSubject;
    }

    /** Of the words, before anything is filled in. */
    int mostCharacters() {
        return mostCharacters;
    }

    /** However long the values are that are filled in; zero where segments are not counted. */
    public int mostSegments() {
        return mostSegments;
    }

    public boolean countsSegments() {
        return mostSegments > 0;
    }
}
