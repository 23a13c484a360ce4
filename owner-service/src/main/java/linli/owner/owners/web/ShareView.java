package linli.owner.owners.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import linli.contracts.owner.OwnerEvent.Share;
import linli.owner.owners.OwnerService;
import org.jspecify.annotations.Nullable;

/** A share of ownership as an exact fraction, such as 1/3; told in lowest terms. */
record ShareView(
        @NotNull @Min(1) @Max(1_000_000) Integer numerator,
        @NotNull @Min(1) @Max(1_000_000) Integer denominator) {

    static @Nullable ShareView of(@Nullable Share share) {
        return share == null ? null : new ShareView(share.numerator(), share.denominator());
    }

    static @Nullable Share said(@Nullable ShareView said) {
        return said == null ? null : OwnerService.share(said.numerator(), said.denominator());
    }
}
