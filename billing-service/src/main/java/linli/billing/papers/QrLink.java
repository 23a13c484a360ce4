package linli.billing.papers;

import linli.chassis.print.PaperSettings;
import linli.chassis.print.QrCode;

/** Where the code on a notice leads, and its picture. */
record QrLink(String address, String code) {

    private static final String RESIDENTS_BILLS = "/r/bills";

    static QrLink of(PaperSettings settings) {
        var address = settings.origin().resolve(RESIDENTS_BILLS).toString();
        return new QrLink(address, QrCode.of(address));
    }
}
