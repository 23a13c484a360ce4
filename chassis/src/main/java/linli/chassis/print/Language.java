package linli.chassis.print;

import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import org.jspecify.annotations.Nullable;

/** In which language a paper is printed. */
public enum Language {
    ZH("zh-CN"),
    EN("en");

    private static final List<String> TAGS = List.of(ZH.tag, "zh", EN.tag);

    private final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    /**
     * @param asked such as {@code en}; null when nothing was asked for
     * @param spoken what the browser says that its reader speaks, as in {@code Accept-Language}
     */
    public static Language of(@Nullable String asked, @Nullable String spoken) {
        var wanted = asked == null ? spoken : asked;
        if (wanted == null) {
            return ZH;
        }
        try {
            return EN.tag.equals(Locale.lookupTag(LanguageRange.parse(wanted), TAGS)) ? EN : ZH;
        } catch (IllegalArgumentException notALanguage) {
            return ZH;
        }
    }

    public String tag() {
        return tag;
    }
}
