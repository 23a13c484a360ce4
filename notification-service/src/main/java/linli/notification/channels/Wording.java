package linli.notification.channels;

import java.util.HashMap;
import java.util.Map;
import linli.notification.preferences.Preference.Language;

/** What is said outside the house, where no screen has the words. */
enum Wording {
    NOTICE_REMINDER(
            "notice.reminder",
            "您有一则公告未读",
            "【邻里】您有一则公告未读：《{title}》（{number}）。请打开“邻里”查看。",
            "A notice waits for you",
            "Linli: you have not read the notice “{title}” ({number}) yet. Open Linli to read it.");

    private final String template;
    private final Words chinese;
    private final Words english;

    Wording(String template, String subject, String text, String subjectEn, String textEn) {
        this.template = template;
        this.chinese = new Words(subject, text);
        this.english = new Words(subjectEn, textEn);
    }

    /**
     * @param subject never says anything of the person, nor what the text is about
     */
    record Words(String subject, String text) {}

    /**
     * @throws IllegalArgumentException when nobody has words for it
     */
    static Words of(String template, Map<String, String> parameters, Language language) {
        for (var one : values()) {
            if (one.template.equals(template)) {
                return language == Language.EN
                        ? filled(one.english, english(parameters))
                        : filled(one.chinese, parameters);
            }
        }
        throw new IllegalArgumentException("No words for " + template);
    }

    private static Map<String, String> english(Map<String, String> parameters) {
        var title = parameters.get("titleEn");
        if (title == null) {
            return parameters;
        }
        var english = new HashMap<>(parameters);
        english.put("title", title);
        return english;
    }

    private static Words filled(Words words, Map<String, String> parameters) {
        return new Words(words.subject(), filled(words.text(), parameters));
    }

    private static String filled(String text, Map<String, String> parameters) {
        var filled = text;
        for (var parameter : parameters.entrySet()) {
            filled =
                    filled.replace("{" + parameter.getKey() + "}", onOneLine(parameter.getValue()));
        }
        return filled;
    }

    private static String onOneLine(String said) {
        return said.replaceAll("\\s+", " ").strip();
    }
}
