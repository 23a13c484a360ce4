package linli.chassis.sheets;

/** What a reader sees of a text: without marks that nobody sees, and one space for any blank. */
public final class SeenText {

    private SeenText() {}

    public static String of(String said) {
        return said.replaceAll(
                        "[\\u200B\\u2060\\uFEFF\\u00AD\\u200E\\u200F\\uFDD0-\\uFDEF\\p{Cc}&&[^\\s]]",
                        "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }
}
