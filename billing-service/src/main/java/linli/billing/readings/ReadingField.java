package linli.billing.readings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a column of a file of readings may say, and what it is headed then. */
enum ReadingField {
    SERIAL("表号|表具号|表具编号|表编号|水表号|电表号|气表号|燃气表号|meter|meterno|meternumber|serial|serialnumber"),
    UNIT("房号|房屋|房间|房间号|单元房号|户号|unit|room|unitnumber"),
    KIND("表类|表类型|表种类|类型|种类|kind|type|metertype"),
    VALUE("读数|本次读数|本期读数|表读数|止码|本期止码|示数|本期示数|reading|currentreading|value"),
    DAY("日期|抄表日期|抄表日|读数日期|date|day|readingdate|readon"),
    ESTIMATED("估抄|是否估抄|估读|是否估读|估计|estimated|estimate");

    private static final Pattern ASIDE = Pattern.compile("[（(].*?[）)]|[\\s_\\-:：*]");

    private final List<String> headings;

    ReadingField(String headings) {
        this.headings = List.of(headings.split("\\|"));
    }

    static Optional<ReadingField> headed(String heading) {
        var plain = ASIDE.matcher(heading).replaceAll("").toLowerCase(Locale.ROOT);
        return Stream.of(values()).filter(field -> field.headings.contains(plain)).findFirst();
    }
}
