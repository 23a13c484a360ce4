package linli.notification.templates;

import linli.notification.preferences.Preference.Language;
import org.jspecify.annotations.Nullable;

/** What a template says, in both languages; variables stand in braces. */
public record Words(Said chinese, Said english) {

    /**
     * @param subject only of media that have one
     * @param providerCode under which a provider that keeps the words itself has them; null for the
     *     one of the settings
     */
    public record Said(@Nullable String subject, String text, @Nullable String providerCode) {}

    public Said in(Language language) {
        return language == Language.EN ? english : chinese;
    }
}
