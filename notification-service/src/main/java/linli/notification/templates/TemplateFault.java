package linli.notification.templates;

/** What can be wrong with the words of a template. Each is found when they are saved. */
public enum TemplateFault {
    /** A language, or a subject, has no words. */
    MISSING("template.missing"),
    /** The event brings no such variable. */
    UNKNOWN_VARIABLE("template.unknown-variable"),
    /** A brace that opens is not closed. */
    UNCLOSED("template.unclosed"),
    /** A brace that closes was not opened. */
    UNOPENED("template.unopened"),
    /** It says something of the person where others may read along. */
    PERSONAL("template.personal"),
    /** A subject has one line. */
    LINES("template.lines"),
    /** More characters than the medium takes, or more segments than are paid for. */
    TOO_LONG("template.too-long"),
    /** The provider keeps the words itself, and has not approved these. */
    NO_CODE("template.no-code");

    private final String code;

    TemplateFault(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
