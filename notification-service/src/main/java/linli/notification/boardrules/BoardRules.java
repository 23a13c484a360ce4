package linli.notification.boardrules;

import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import linli.chassis.access.Access;
import linli.chassis.access.Scope;
import linli.chassis.estate.Estate;
import linli.contracts.notification.BoardRulesEvent.Naming;
import org.springframework.stereotype.Service;

/** Keeps the rules of message boards, and applies them. */
@Service
public class BoardRules {

    private final RuleBooks books;
    private final Estate estate;

    BoardRules(RuleBooks books, Estate estate) {
        this.books = books;
        this.estate = estate;
    }

    public RuleBook book() {
        return books.only();
    }

    public RuleBook listWords(Set<String> words, Access access) {
        return move(access, book -> book.listWords(words, access.stamp()));
    }

    /**
     * @throws linli.chassis.Refusal.NotFound for a community outside the caller's scope
     */
    public RuleBook chooseNaming(UUID communityId, Naming naming, Access access) {
        return move(
                access,
                book -> {
                    estate.requireCommunity(communityId, access);
                    book.chooseNaming(communityId, naming, access.stamp());
                });
    }

    // The rules are the installation's and lie nowhere: the permission decides, not the scope.
    private RuleBook move(Access access, Consumer<RuleBook> move) {
        books.only();
        return books.move(RuleBook.ONLY, access.within(Scope.EVERYTHING), move);
    }

    /** The sensitive words in what somebody wants to publish. */
    public Set<String> sensitiveIn(String text) {
        return new SensitiveWords(book().words()).in(text);
    }

    public Naming naming(UUID communityId) {
        return book().naming(communityId);
    }
}
