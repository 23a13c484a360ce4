package linli.notification.boardrules.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linli.chassis.access.Access;
import linli.chassis.access.Allowed;
import linli.chassis.estate.Estate;
import linli.chassis.web.Versioned;
import linli.contracts.notification.BoardRulesEvent.Naming;
import linli.notification.boardrules.BoardRules;
import linli.notification.boardrules.RuleBook;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What holds on message boards. */
@RestController
@RequestMapping("/board-rules")
class BoardRulesController {

    private static final int MOST_WORDS = 2_000;

    private final BoardRules rules;
    private final Estate estate;

    BoardRulesController(BoardRules rules, Estate estate) {
        this.rules = rules;
        this.estate = estate;
    }

    /**
     * @param community whose choice is shown too
     */
    @GetMapping
    @Allowed("board:rules")
    BoardRulesView show(@RequestParam(required = false) @Nullable UUID community, Access access) {
        if (community != null) {
            estate.requireCommunity(community, access);
        }
        return BoardRulesView.of(rules.book(), community);
    }

    /** Exactly these words are sensitive from now on, everywhere. */
    @PutMapping("/words")
    @Allowed("board:rules")
    BoardRulesView listWords(@Valid @RequestBody WordsRequest request, Access access) {
        var words = request.words().stream().map(String::strip).collect(Collectors.toSet());
        return BoardRulesView.of(rules.listWords(words, access), null);
    }

    /** What authors are called on the board of one community. */
    @PutMapping("/naming")
    @Allowed("board:rules")
    BoardRulesView chooseNaming(@Valid @RequestBody NamingRequest request, Access access) {
        return BoardRulesView.of(
                rules.chooseNaming(request.communityId(), request.naming(), access),
                request.communityId());
    }

    record WordsRequest(
            @NotNull @Size(max = MOST_WORDS) Set<@NotBlank @Size(max = 20) String> words) {}

    record NamingRequest(@NotNull UUID communityId, @NotNull Naming naming) {}

    /**
     * @param naming what authors are called on the board of the community that was asked for
     */
    record BoardRulesView(long version, List<String> words, @Nullable Naming naming)
            implements Versioned {

        static BoardRulesView of(RuleBook book, @Nullable UUID community) {
            return new BoardRulesView(
                    book.version(),
                    book.words(),
                    community == null ? null : book.naming(community));
        }
    }
}
