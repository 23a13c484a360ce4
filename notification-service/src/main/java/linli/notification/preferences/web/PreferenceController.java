package linli.notification.preferences.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalTime;
import java.util.Set;
import linli.chassis.access.Access;
import linli.chassis.access.AnyAccount;
import linli.chassis.web.Versioned;
import linli.notification.preferences.Preference;
import linli.notification.preferences.Preference.Language;
import linli.notification.preferences.Preference.Topic;
import linli.notification.preferences.Preference.Way;
import linli.notification.preferences.Preference.Wishes;
import linli.notification.preferences.PreferenceService;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How a resident wants to be told. */
@RestController
@RequestMapping("/preferences")
class PreferenceController {

    private final PreferenceService service;

    PreferenceController(PreferenceService service) {
        this.service = service;
    }

    @GetMapping
    @AnyAccount
    PreferenceView show(Access access) {
        return view(service.own(access));
    }

    @PutMapping
    @AnyAccount
    PreferenceView wish(@Valid @RequestBody PreferenceRequest request, Access access) {
        var address = request.address();
        return view(
                service.wish(
                        request.wishes(),
                        address == null || address.isBlank() ? null : address.strip(),
                        access));
    }

    private PreferenceView view(Preference preference) {
        return new PreferenceView(
                Math.max(1, preference.version()), // What nobody has said will be the first.
                preference.sms(),
                preference.email(),
                service.emailOf(preference),
                preference.quietFrom(),
                preference.quietUntil(),
                preference.language(),
                preference.first(),
                preference.muted());
    }

    /**
     * @param address where the person reads e-mail; null for nowhere
     * @param first by what they would rather be told; the other one when that fails
     * @param muted of what nothing leaves Linli, except emergencies
     * @param quietFrom null when any hour will do
     */
    record PreferenceRequest(
            boolean sms,
            boolean email,
            @Nullable @Email @Size(max = 120) String address,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            @NotNull Language language,
            @NotNull Way first,
            @NotNull Set<@NotNull Topic> muted) {

        Wishes wishes() {
            return quietFrom == null || quietUntil == null
                    ? new Wishes(sms, email, null, null, language, first, muted)
                    : new Wishes(sms, email, quietFrom, quietUntil, language, first, muted);
        }
    }

    record PreferenceView(
            long version,
            boolean sms,
            boolean email,
            @Nullable String address,
            @Nullable LocalTime quietFrom,
            @Nullable LocalTime quietUntil,
            Language language,
            Way first,
            Set<Topic> muted)
            implements Versioned {}
}
