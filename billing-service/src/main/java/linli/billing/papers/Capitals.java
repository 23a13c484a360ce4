package linli.billing.papers;

import linli.contracts.Money;

/** 大写金额: an amount as it is written on a receipt, so that nobody adds a digit to it. */
final class Capitals {

    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private Capitals() {}

    static String of(Money amount) {
        if (amount.cents() < 0) {
            return "负" + of(new Money(Math.negateExact(amount.cents())));
        }
        var yuan = amount.cents() / 100;
        var jiao = (int) (amount.cents() / 10 % 10);
        var fen = (int) (amount.cents() % 10);
        var whole = yuan > 0 ? whole(yuan) + "元" : "";
        if (jiao == 0 && fen == 0) {
            return (whole.isEmpty() ? "零元" : whole) + "整";
        }
        var gap = yuan > 0 && (jiao == 0 || yuan % 10 == 0) ? "零" : "";
        var tenths = jiao > 0 ? digit(jiao) + "角" : "";
        return whole + gap + tenths + (fen > 0 ? digit(fen) + "分" : "整");
    }

    private static String whole(long yuan) {
        var text = "";
        var rest = yuan;
        for (var group = 0; rest > 0; group++) {
            var four = (int) (rest % GROUP);
            rest /= GROUP;
            var needsZero = rest > 0 && four < 1_000 && four > 0;
            var needsGap = four == 0 && !text.isEmpty() && !text.startsWith("零");
            text =
                    (needsZero || needsGap ? "零" : "")
                            + (four > 0 ? four(four) + GROUPS[group] : "")
                            + text;
        }
        return text.replaceAll("零+", "零");
    }

    private static String four(int four) {
        var text = new StringBuilder();
        var pending = false;
        var unit = 1000;
        for (var place = PLACES.length - 1; place >= 0; place--, unit /= 10) {
            var digit = four / unit % 10;
            if (digit == 0) {
                pending = !text.isEmpty();
            } else {
                text.append(pending ? "零" : "").append(digit(digit)).append(PLACES[place]);
                pending = false;
            }
        }
        return text.toString();
    }

    private static char digit(int digit) {
        return DIGITS.charAt(digit);
    }
}
