package linli.owner.imports;

import org.jspecify.annotations.Nullable;

/**
 * Where the rows are in a file.
 *
 * @param sheet name of the sheet; null in a file that has but one
 * @param headingRow the row with the headings, as the spreadsheet counts; zero when there are none
 *     and columns are called A, B, C
 */
public record Layout(@Nullable String sheet, int headingRow) {}
