package linli.notification.answers;

import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.notification.AnswerEvent;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * An answer to what is asked again and again. Staff put it into a conversation, where its variables
 * are filled in; residents are offered it while they type, when it is meant for them too.
 */
@Document("answers")
public class Answer extends Aggregate {

    /** What stands in braces is filled in by the console; anything else would stay as it is. */
    static final Set<String> VARIABLES = Set.of("业主", "房号", "客服", "owner", "unit", "agent");

    private static final Pattern VARIABLE = Pattern.compile("\\{([^{}]*)}");

    private final @Nullable UUID communityId;
    private Text text;
    private Instant writtenAt;
    private boolean retired;

    private Answer(UUID id, @Nullable UUID communityId, Text text, Instant writtenAt) {
        super(id);
        this.communityId = communityId;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    /**
     * @param question as people ask it
     * @param words by which it is found besides, with blanks between them; null for none
     * @param replyEn null where there is only the Chinese one
     * @param forResidents whether they are offered it themselves
     */
    public record Text(
            String question,
            @Nullable String words,
            String reply,
            @Nullable String replyEn,
            boolean forResidents) {}

    static Answer write(UUID id, @Nullable UUID communityId, Text text, Stamp stamp) {
        requireSendable(text);
        var answer = new Answer(id, communityId, text, stamp.at());
        answer.announce(new AnswerEvent.Added(id, communityId, text.question()), stamp);
        return answer;
    }

    void change(Text anew, Stamp stamp) {
        requireSendable(anew);
        text = anew;
        writtenAt = stamp.at();
        announce(new AnswerEvent.Changed(id(), anew.question()), stamp);
    }

    void retire(Stamp stamp) {
        if (!retired) {
            retired = true;
            announce(new AnswerEvent.Retired(id(), text.question()), stamp);
        }
    }

    void restore(Stamp stamp) {
        if (retired) {
            retired = false;
            announce(new AnswerEvent.Restored(id(), text.question()), stamp);
        }
    }

    /** What is wrong with a text is found when it is written, never when it is sent. */
    private static void requireSendable(Text text) {
        var used = new TreeSet<>(variables(text.reply()));
        if (text.replyEn() != null) {
            used.addAll(variables(text.replyEn()));
        }
        if (text.forResidents() && !used.isEmpty()) {
            throw new Refusal.Invalid(
                    "answer.variable-for-residents",
                    "Nobody fills in %s for residents".formatted(used));
        }
        used.removeAll(VARIABLES);
        if (!used.isEmpty()) {
            throw new Refusal.Invalid(
                    "answer.unknown-variable", "No variables %s are known".formatted(used));
        }
    }

    private static Set<String> variables(String reply) {
        return VARIABLE.matcher(reply)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    @Override
    public Reach reach() {
        return communityId == null ? Reach.GROUP : Reach.community(communityId);
    }

    public @Nullable UUID communityId() {
        return communityId;
    }

    public Text text() {
        return text;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public boolean retired() {
        return retired;
    }
}
