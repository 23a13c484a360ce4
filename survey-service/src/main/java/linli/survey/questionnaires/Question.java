package linli.survey.questionnaires;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import linli.chassis.Refusal;
import linli.chassis.Refusal.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * One question.
 *
 * @param textEn for who reads the pages in English
 * @param options what can be chosen, for kinds that offer a choice
 * @param required whether it must be answered where it is asked
 * @param showIf it is asked only where all of these hold; empty where everybody is asked
 * @param code by which it is the same question in every copy of its questionnaire, whatever its
 *     place and words have become; made of its words where nobody has given one
 * @param section the title of the page that begins with it; null where it stands on the page of the
 *     question before it
 * @param sectionEn the same for who reads the pages in English
 * @param quantity what may be given, for kinds that ask how much; null for others
 * @param optionsEn the options for who reads the pages in English, in the same order; empty where
 *     nobody has said
 * @param choices how many of the options may be chosen, where several may, or are put in order;
 *     null for any number, and for all of them where they are put in order
 * @param table what the rows of a table ask together: scales that follow each other and say the
 *     same here are answered in one; null where a question stands alone
 * @param tableEn the same for who reads the pages in English
 */
public record Question(
        Kind kind,
        String text,
        @Nullable String textEn,
        List<String> options,
        boolean required,
        List<Condition> showIf,
        @Nullable String code,
        @Nullable String section,
        @Nullable String sectionEn,
        @Nullable Quantity quantity,
        List<String> optionsEn,
        @Nullable Choices choices,
        @Nullable String table,
        @Nullable String tableEn) {

    private static final int FEWEST_OPTIONS = 2;

    private static final int CODE_LENGTH = 8;

    /** Those that were stored before there were conditions, codes and English options have none. */
    public Question {
        optionsEn = Objects.requireNonNullElse(optionsEn, List.of());
        showIf = Objects.requireNonNullElse(showIf, List.of());
        code = code == null ? codeOf(text) : code;
    }

    /** One on the page of the question before it, of a kind that asks for no quantity. */
    Question(
            Kind kind,
            String text,
            @Nullable String textEn,
            List<String> options,
            boolean required,
            List<Condition> showIf,
            @Nullable String code) {
        this(
                kind, text, textEn, options, required, showIf, code, null, null, null, List.of(),
                null, null, null);
    }

    private static String codeOf(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .substring(0, CODE_LENGTH);
    }

    /**
     * The same questions, each with a code of its own: of two that are alike the later gets one.
     */
    static List<Question> apart(List<Question> questions) {
        var taken = new HashSet<String>();
        var apart = new ArrayList<Question>(questions.size());
        for (var question : questions) {
            var code = question.code();
            for (var more = 2; !taken.add(code); more++) {
                code = question.code() + "-" + more;
            }
            apart.add(code.equals(question.code()) ? question : question.coded(code));
        }
        return apart;
    }

    private Question coded(String other) {
        return new Question(
                kind, text, textEn, options, required, showIf, other, section, sectionEn, quantity,
                optionsEn, choices, table, tableEn);
    }

    @Override
    public String code() {
        return Objects.requireNonNull(code);
    }

    /** What may be given, of a kind that asks how much. */
    Quantity quantityOrThrow() {
        return Objects.requireNonNull(quantity);
    }

    /**
     * How many of the options may be chosen.
     *
     * @param least of those who answer it
     * @param most not fewer than the least
     */
    public record Choices(int least, int most) {

        boolean isAskable(int options) {
            return least >= 1 && least <= most && most <= options;
        }
    }

    /** What kind of answer it asks for. */
    public enum Kind {
        /** One of the options. */
        SINGLE(true, 0, 0),
        /** Any of the options. */
        MULTIPLE(true, 0, 0),
        /** The options in order, the most important first. */
        RANKING(true, 0, 0),
        /** 1 to 5, very unsatisfied to very satisfied. */
        SCALE(false, 1, 5),
        /** 0 to 10: how likely one recommends it (net promoter score, Reichheld 2003). */
        NPS(false, 0, 10),
        /** How much or how many, within its {@link Quantity}. */
        NUMBER(false, 0, 0),
        /** A day. */
        DATE(false, 0, 0),
        /** Words of one's own. */
        TEXT(false, 0, 0);

        private final boolean offers;
        private final int least;
        private final int most;

        Kind(boolean offers, int least, int most) {
            this.offers = offers;
            this.least = least;
            this.most = most;
        }

        /** Whether it is answered with a mark out of a few. */
        public boolean isMark() {
            return most > 0;
        }

        /** Whether it is a number that may be given, or none. */
        boolean takes(@Nullable Integer number) {
            return number == null || (number >= least && number <= most);
        }

        /** Every number that may be given. */
        List<Integer> numbers() {
            return isMark() ? IntStream.rangeClosed(least, most).boxed().toList() : List.of();
        }
    }

    /**
     * An answer to it; what its kind does not ask for is empty.
     *
     * @param chosen places of options, from zero; where they are put in order, in that order
     * @param number a mark
     * @param amount in the unit of the question's quantity
     */
    public record Answer(
            List<Integer> chosen,
            @Nullable Integer number,
            @Nullable String words,
            @Nullable BigDecimal amount,
            @Nullable LocalDate date) {

        /** Of who left it open, or was not asked. */
        static final Answer NONE = new Answer(List.of(), null, null);

        /** A choice, a mark or words. */
        Answer(List<Integer> chosen, @Nullable Integer number, @Nullable String words) {
            this(chosen, number, words, null, null);
        }

        boolean isEmpty() {
            return parts() == 0;
        }

        private int parts() {
            return (chosen.isEmpty() ? 0 : 1)
                    + (number == null ? 0 : 1)
                    + (words == null || words.isBlank() ? 0 : 1)
                    + (amount == null ? 0 : 1)
                    + (date == null ? 0 : 1);
        }
    }

    /**
     * @param place of the question, from zero
     * @param before the questions before it
     * @throws Refusal.Invalid when nobody could answer it, or its conditions say nothing that an
     *     earlier answer could be
     */
    void requireAskable(int place, List<Question> before) {
        if (kind.offers ? options.size() < FEWEST_OPTIONS : !options.isEmpty()) {
            throw invalid(place, "questionnaire.options");
        }
        if (new HashSet<>(options).size() != options.size()) {
            throw invalid(place, "questionnaire.options");
        }
        if (!optionsEn.isEmpty() && optionsEn.size() != options.size()) {
            throw unfit(place, "optionsEn", "questionnaire.options-en");
        }
        if (choices != null && !(takesSeveral() && choices.isAskable(options.size()))) {
            throw unfit(place, "choices", "questionnaire.choices");
        }
        if (table != null && kind != Kind.SCALE) {
            throw unfit(place, "table", "questionnaire.table");
        }
        if (kind == Kind.NUMBER ? quantity == null || !quantity.isAskable() : quantity != null) {
            throw unfit(place, "quantity", "questionnaire.quantity");
        }
        for (var condition : showIf) {
            if (condition.question() < 0 || condition.question() >= place) {
                throw unfit(place, "showIf", "questionnaire.rule-order");
            }
            if (!condition.fits(before.get(condition.question()))) {
                throw unfit(place, "showIf", "questionnaire.rule-unfit");
            }
        }
    }

    private boolean takesSeveral() {
        return kind == Kind.MULTIPLE || kind == Kind.RANKING;
    }

    private int fewest() {
        return choices != null ? choices.least() : kind == Kind.RANKING ? options.size() : 0;
    }

    private static Refusal unfit(int place, String field, String code) {
        return new Refusal.Invalid(
                code,
                "Question " + (place + 1),
                List.of(new FieldError("questions[%d].%s".formatted(place, field), code, null)));
    }

    /**
     * @param place of the question, from zero
     * @throws Refusal.Invalid when it is no answer to this question
     */
    void requireAnswered(int place, Answer answer) {
        if (required && answer.isEmpty()) {
            throw invalid(place, "answer.missing");
        }
        requireFit(place, answer);
        if (!answer.isEmpty() && answer.chosen().size() < fewest()) {
            throw invalid(place, "answer.too-few");
        }
    }

    /**
     * @param place of the question, from zero
     * @throws Refusal.Invalid when it is neither open nor an answer to this question
     */
    void requireFit(int place, Answer answer) {
        if (answer.isEmpty()) {
            return;
        }
        var number = answer.number();
        var fits =
                switch (kind) {
                    case SINGLE -> answer.chosen().size() == 1 && areOptions(answer.chosen());
                    case MULTIPLE, RANKING ->
                            areOptions(answer.chosen())
                                    && (choices == null
                                            || answer.chosen().size() <= choices.most());
                    case SCALE, NPS -> number != null && kind.takes(number);
                    case NUMBER ->
                            answer.amount() != null
                                    && quantity != null
                                    && quantity.takes(answer.amount());
                    case DATE -> answer.date() != null;
                    case TEXT -> answer.words() != null;
                };
        // What the kind does not ask for would be kept all the same, and counted.
        if (!fits || answer.parts() > 1) {
            throw invalid(place, "answer.unfit");
        }
    }

    private boolean areOptions(List<Integer> chosen) {
        return !chosen.isEmpty()
                && new HashSet<>(chosen).size() == chosen.size()
                && chosen.stream().allMatch(one -> one >= 0 && one < options.size());
    }

    private static Refusal invalid(int place, String code) {
        return new Refusal.Invalid(
                code,
                "Question " + (place + 1),
                List.of(new FieldError("answers[%d]".formatted(place), code, null)));
    }
}
