package linli.workorder.suggestions;

/** The states of a suggestion. */
public enum SuggestionStatus {
    /** 待评估 */
    RECEIVED,
    /** 评估中 */
    UNDER_REVIEW,
    /** 采纳 */
    ADOPTED,
    /** 不采纳 */
    DECLINED,
    /** 已落实 */
    IMPLEMENTED
}
