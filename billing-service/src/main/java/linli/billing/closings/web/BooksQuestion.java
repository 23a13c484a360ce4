package linli.billing.closings.web;

import jakarta.validation.constraints.NotNull;
import java.time.YearMonth;
import java.util.UUID;

/** Which books are taken home. */
record BooksQuestion(@NotNull UUID community, @NotNull YearMonth month) {}
