package linli.audit.trail;

import java.util.Map;
import linli.chassis.print.Form;

/**
 * What was found whole, as somebody takes it to a court.
 *
 * @param address where the trail is; {@code code} is the picture of that
 */
record CertificatePaper(
        String lang,
        Map<String, String> w,
        String entries,
        String head,
        String verified,
        String signed,
        String key,
        String address,
        String code,
        String printedBy,
        String printedAt) {

    static final Form FORM = Form.of("papers/certificate.xhtml");
}
