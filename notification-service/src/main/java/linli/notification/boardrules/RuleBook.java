package linli.notification.boardrules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import linli.chassis.Reach;
import linli.chassis.Refusal;
import linli.chassis.Stamp;
import linli.chassis.aggregates.Aggregate;
import linli.contracts.notification.BoardRulesEvent;
import linli.contracts.notification.BoardRulesEvent.Naming;
import org.springframework.data.mongodb.core.mapping.Document;

/** What holds on all message boards. There is one, and it was there from the beginning. */
@Document("board_rules")
public class RuleBook extends Aggregate {

    static final UUID ONLY = UUID.fromString("00000000-0000-7000-8000-00000000b0a2");

    private List<String> words = new ArrayList<>();

    /** By community; those that chose nothing have the first. */
    private Map<String, Naming> naming = new LinkedHashMap<>();

    RuleBook(UUID id) {
        super(id);
    }

    /** Exactly these words are sensitive from now on. */
    void listWords(Set<String> listed, Stamp stamp) {
        var unfindable = listed.stream().filter(word -> !SensitiveWords.isFindable(word)).toList();
        if (!unfindable.isEmpty()) {
            throw new Refusal.Invalid(
                    "board-rules.word", "Nothing could be found by %s".formatted(unfindable));
        }
        var added = without(listed, words);
        var removed = without(words, listed);
        if (added.isEmpty() && removed.isEmpty()) {
            return;
        }
        words = List.copyOf(new TreeSet<>(listed));
        announce(new BoardRulesEvent.WordsChanged(id(), added, removed, words.size()), stamp);
    }

    private static Set<String> without(Iterable<String> all, Collection<String> some) {
        var rest = new HashSet<String>();
        all.forEach(rest::add);
        rest.removeAll(some);
        return rest;
    }

    void chooseNaming(UUID communityId, Naming chosen, Stamp stamp) {
        if (naming(communityId) != chosen) {
            naming.put(communityId.toString(), chosen);
            announce(new BoardRulesEvent.NamingChanged(id(), communityId, chosen), stamp);
        }
    }

    /** It lies nowhere: whoever may keep the rules at all keeps these. */
    @Override
    public Reach reach() {
        return Reach.GROUP;
    }

    public List<String> words() {
        return List.copyOf(words);
    }

    public Naming naming(UUID communityId) {
        return naming.getOrDefault(communityId.toString(), Naming.MASKED);
    }
}
