package linli.chassis.exports;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a list is to be written. The words are the caller's: the services do not know what a column
 * is called on the screen, nor in which language.
 *
 * @param name what the file is called, without its ending
 */
public record ExportRequest(
        @NotNull Format format,
        @NotBlank @Size(max = 60) String name,
        @NotEmpty @Size(max = 50) List<@NotNull @Valid Column> columns) {

    /** What the file is. */
    public enum Format {
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        CSV("text/csv;charset=UTF-8");

        private final String type;

        Format(String type) {
            this.type = type;
        }

        String type() {
            return type;
        }

        String ending() {
            return "." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One column, where the screen has it.
     *
     * @param field by which the list knows it
     * @param title what stands above it
     * @param words what its coded values are called; a code without a word stands as it is
     */
    public record Column(
            @NotBlank @Size(max = 60) String field,
            @NotBlank @Size(max = 60) String title,
            @Nullable @Size(max = 500) List<@NotNull @Valid Word> words) {

        /** Word by code. */
        Map<String, String> byCode() {
            return words == null
                    ? Map.of()
                    : words.stream()
                            .collect(
                                    Collectors.toMap(
                                            Word::code, Word::word, (first, again) -> first));
        }
    }

    /** What a code is called. */
    public record Word(
            @NotBlank @Size(max = 60) String code, @NotNull @Size(max = 100) String word) {}
}
