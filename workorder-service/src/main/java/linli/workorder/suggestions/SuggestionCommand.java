package linli.workorder.suggestions;

import static linli.workorder.suggestions.SuggestionStatus.ADOPTED;
import static linli.workorder.suggestions.SuggestionStatus.RECEIVED;
import static linli.workorder.suggestions.SuggestionStatus.UNDER_REVIEW;

import linli.chassis.aggregates.Transition;

/** The transition table of a suggestion; all of it is for whoever handles complaints. */
public enum SuggestionCommand implements Transition<SuggestionStatus> {
    /** 评估 */
    REVIEW(RECEIVED),
    /** 采纳, with an answer */
    ADOPT(UNDER_REVIEW),
    /** 不采纳, with the reason */
    DECLINE(UNDER_REVIEW),
    /** 已落实, with what was done */
    IMPLEMENT(ADOPTED);

    private final SuggestionStatus from;

    SuggestionCommand(SuggestionStatus from) {
        this.from = from;
    }

    @Override
    public boolean isAllowedIn(SuggestionStatus status) {
        return status == from;
    }
}
