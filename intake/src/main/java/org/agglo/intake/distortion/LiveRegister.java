package org.agglo.intake.distortion;

import java.time.LocalDate;
import java.util.Locale;
import org.agglo.intake.sql.Columns;
import org.agglo.intake.sql.Database;

/**
 * Growth that one snapshot of a live register seems to show, which is refused: the register holds
 * survivors alone, so every year before the snapshot lacks the companies that have closed since.
 */
public final class LiveRegister {
  private LiveRegister() {}

  /**
   * The growth that dates of incorporation in relation {@code firm} make believe, as a share: the
   * companies incorporated before {@code to} over those before {@code from}, less 1; {@code NaN}
   * without any before.
   */
  public static double apparentGrowth(Database database, LocalDate from, LocalDate to) {
    String query =
        "SELECT count(DISTINCT CASE WHEN incorporated < DATE '%s' THEN company END) AS a,"
            + " count(DISTINCT CASE WHEN incorporated < DATE '%s' THEN company END) AS b FROM firm";
    Columns counts = Columns.read(database, String.format(Locale.ROOT, query, from, to));
    double before = counts.numbers("a")[0];
    return before == 0 ? Double.NaN : counts.numbers("b")[0] / before - 1;
  }

  /** Why growth is [x], in one sentence, with the case that shows how far off it is. */
  public static String refusal() {
    return "growth is not available [x] from one snapshot of a live register, because it holds"
        + " survivors only: in South Yorkshire, companies by date of incorporation grew by 76 % from"
        + " 2017 to 2022, and official counts by 8.9 %; use repeated snapshots or official stocks";
  }

  /**
   * The same with what this register seems to show.
   *
   * @param apparent {@link #apparentGrowth}, a share
   */
  public static String refusal(int from, int to, double apparent) {
    return String.format(
        Locale.ROOT,
        "%s; here the dates would show %+.0f %% from %d to %d",
        refusal(),
        apparent * 100,
        from,
        to);
  }
}
