package org.agglo.intake.read;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.agglo.intake.text.Decimal;

/** Cells of workbooks as text: numbers with the fewest digits, dates as year-month-day. */
final class CellText {
  private static final LocalDateTime EPOCH = LocalDateTime.of(1899, 12, 30, 0, 0);
  private static final int DAYS_OF_1904 = 1462;
  private static final double LAST_DAY = 2_958_466;
  private static final long SECONDS = 86_400;

  private CellText() {}

  /** A number, in the format of its cell. */
  static String number(double value, String format, boolean since1904) {
    return isDate(format) && value >= 0 && value < LAST_DAY
        ? date(value + (since1904 ? DAYS_OF_1904 : 0))
        : Decimal.shortest(value);
  }

  private static String date(double days) {
    LocalDateTime time = EPOCH.plusSeconds(Math.round(days * SECONDS));
    if (days < 1) {
      return time.toLocalTime().format(DateTimeFormatter.ISO_LOCAL_TIME);
    }
    boolean midnight = time.toLocalTime().toSecondOfDay() == 0;
    return midnight
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME);
  }

  /** Whether a format writes dates or times: y, m, d, h or s outside of quotes and brackets. */
  static boolean isDate(String format) {
    String letters =
        format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hms]+])[^]]*]", "").split(";", 2)[0];
    return letters.matches("(?is).*[ymdhs].*") && !letters.matches("(?is).*general.*");
  }
}
