package linli.notification.templates;

import java.util.List;
import linli.chassis.sealing.SealedText;
import linli.notification.preferences.Preference.Language;
import org.jspecify.annotations.Nullable;

/**
 * What an event fills into the words.
 *
 * @param zh what it is called; so is {@code en}
 * @param longest of how many characters a short message counts it, and shows no more
 * @param mask how it looks to who has no business with the person; null when it says nothing of one
 * @param codes what each of its values is called; null when it is said as it is
 */
public record Variable(
        String name,
        String zh,
        String en,
        String sampleZh,
        String sampleEn,
        int longest,
        @Nullable Mask mask,
        @Nullable List<Code> codes) {

    public record Code(String code, String zh, String en) {}

    /** What part of a personal value may be seen. */
    public enum Mask {
        /** A name: its first character. */
        NAME,
        /** A unit: its building. */
        UNIT,
        /** What somebody wrote: nothing. */
        FREE
    }

    private static final String HIDDEN = "***";

    public boolean isPersonal() {
        return mask != null;
    }

    /** As a person wrote it, whatever it is elsewhere. */
    Variable free() {
        return new Variable(name, zh, en, sampleZh, sampleEn, longest, Mask.FREE, codes);
    }

    String sample(Language language) {
        return said(language == Language.EN ? sampleEn : sampleZh, language);
    }

    /** A value in words: a code becomes what it is called. */
    String said(String value, Language language) {
        if (codes == null) {
            return value;
        }
        return codes.stream()
                .filter(one -> one.code().equals(value))
                .findFirst()
                .map(one -> language == Language.EN ? one.en() : one.zh())
                .orElse(value);
    }

    String masked(String value) {
        return switch (mask) {
            case null -> value;
            case NAME -> SealedText.initial(value);
            case UNIT -> {
                var end = value.indexOf('-');
                yield SealedText.isIn(value) || end < 1
                        ? HIDDEN
                        : value.substring(0, end + 1) + HIDDEN;
            }
            case FREE -> HIDDEN;
        };
    }
}
