package org.agglo.study.synthesis;

import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import org.agglo.study.synthesis.Addresses.Wish;
import org.agglo.study.synthesis.Fit.Row;
import org.agglo.study.synthesis.Plan.Block;

/** The companies of one block within the margins: their jobs, sites, places, turnover and age. */
final class Companies {
  private static final int LARGE = 250;
  private static final int SITES_MOST = 9;

  /** The first day on which no company has been incorporated yet: 1 December 2021. */
  private static final int TODAY = 18_962;

  private static final double MEAN_DAYS = 9 * 365.25;
  private static final double DAYS_MOST = 60 * 365.25;

  /** Companies of 50 and more are older than this, in days. */
  private static final double ESTABLISHED = 4 * 365.25;

  final Block block;
  final int n;
  final Row[] row;
  final int[] jobs;
  final int[] before;
  final int[] first;
  final int[] sites;
  final boolean[] even;
  final int[] founded;
  final long[] turnover;
  final Spots spots;

  /** Row of the register that a company begins with; one more at the end. */
  final int[] begins;

  private final SplittableRandom random;
  private final Settings settings;

  /** What all blocks share. */
  record Settings(Addresses addresses, Map<Planted, Double> rates, Codes codes) {
    double rate(Planted what) {
      return rates.get(what);
    }
  }

  Companies(Block block, Settings settings, SplittableRandom random) {
    this.block = block;
    this.settings = settings;
    this.random = random;
    n = Arrays.stream(block.counts()).sum();
    row = new Row[n];
    jobs = new int[n];
    before = new int[n];
    first = new int[n];
    sites = new int[n];
    even = new boolean[n];
    founded = new int[n];
    turnover = new long[n];
    begins = new int[n + 1];
    drawJobs();
    for (int i = 0; i < n; i++) {
      age(i);
      sites(i);
      begins[i + 1] = begins[i] + sites[i];
    }
    drawTurnover();
    spots = Spots.of(begins[n]);
  }

  /** Places are drawn last, once it is known who shares an address. */
  void place() {
    for (int i = 0; i < n; i++) {
      Wish wish = new Wish(block.area(), settings.codes.number(row[i].sic()), random);
      for (int r = begins[i]; r < begins[i + 1]; r++) {
        settings.addresses.draw(spots, r, wish);
      }
    }
    settings.addresses.finish(spots);
  }

  private void drawJobs() {
    int next = 0;
    long sum = 0;
    for (int r = 0; r < block.counts().length; r++) {
      for (int c = 0; c < block.counts()[r]; c++, next++) {
        row[next] = block.rows().get(r);
        jobs[next] = size(row[next]);
        sum += jobs[next];
      }
    }
    long by = block.jobs() - sum;
    long[] room = new long[n];
    for (int i = 0; i < n; i++) {
      room[i] = by < 0 ? jobs[i] - SizeBand.LEAST[row[i].band()] : roomAbove(i, by);
    }
    WholeNumbers.shift(jobs, room, by);
  }

  /** The open band has room for all, and takes little while the others have some. */
  private long roomAbove(int i, long by) {
    return row[i].band() == SizeBand.OPEN ? by : SizeBand.MOST[row[i].band()] - jobs[i];
  }

  /** Small sizes of a band are likelier than large ones. */
  private int size(Row of) {
    double u = random.nextDouble();
    if (of.band() == SizeBand.OPEN) {
      return (int) Math.round(SizeBand.LEAST[SizeBand.OPEN] * StrictMath.pow(1 - 0.95 * u, -0.7));
    }
    int least = SizeBand.LEAST[of.band()];
    int wide = SizeBand.MOST[of.band()] - least + 1;
    return least + (int) (wide * StrictMath.pow(u, 1.7));
  }

  private void age(int i) {
    double days = -StrictMath.log(1 - random.nextDouble()) * MEAN_DAYS;
    if (row[i].band() >= 4) {
      days += ESTABLISHED;
    }
    founded[i] = TODAY - 1 - (int) Math.min(days, DAYS_MOST);
    before[i] = earlier(jobs[i]);
    first[i] = earlier(before[i]);
  }

  private int earlier(int now) {
    double change = 0.03 + 0.12 * (random.nextDouble() + random.nextDouble() - 1);
    return (int) Math.round(now / (1 + change) + (random.nextDouble() - 0.5) * 0.8);
  }

  private void sites(int i) {
    sites[i] = 1;
    boolean several = jobs[i] >= 50 ? random.nextDouble() < 0.4 : random.nextDouble() < 0.04;
    if (jobs[i] >= 10 && several) {
      sites[i] = 2 + (int) Math.min(SITES_MOST - 2, -StrictMath.log(1 - random.nextDouble()) * 2);
      even(i);
    }
  }

  private void even(int i) {
    if (random.nextDouble() < settings.rate(Planted.EVEN_SPLIT)) {
      for (int parts = 3; parts <= 5 && !even[i]; parts++) {
        if (jobs[i] % parts == 0) {
          sites[i] = parts;
          even[i] = true;
        }
      }
    }
  }

  /** Jobs at each site of a company; never all the same over three and more, unless planted. */
  int[] jobsAtSites(int i) {
    int[] at = new int[sites[i]];
    if (even[i]) {
      Arrays.fill(at, jobs[i] / at.length);
      return at;
    }
    int left = jobs[i];
    for (int s = at.length - 1; s > 0; s--) {
      at[s] = (int) (left * (0.1 + 0.4 * random.nextDouble()) / s);
      left -= at[s];
    }
    at[0] = left;
    if (at.length > 2 && Arrays.stream(at).distinct().count() == 1 && at[1] > 0) {
      at[0]++;
      at[1]--;
    }
    return at;
  }

  private void drawTurnover() {
    if (block.turnover() < 0) {
      Arrays.fill(turnover, -1);
      return;
    }
    double[] weight = new double[n];
    for (int i = 0; i < n; i++) {
      double spread = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
      weight[i] = (jobs[i] + 0.5) * StrictMath.exp(1.2 * spread);
    }
    double all = Fit.sum(weight);
    double gone = 0;
    long given = 0;
    for (int i = 0; i < n; i++) {
      gone += weight[i];
      long due = i == n - 1 ? block.turnover() : (long) (gone / all * block.turnover());
      turnover[i] = due - given;
      given = due;
    }
  }

  /**
   * Makes large employers share the address of one of them.
   *
   * @return the company whose address it is, and how many share it; empty for none
   */
  int[] shareOffice() {
    int[] large = new int[n];
    int m = 0;
    for (int i = 0; i < n; i++) {
      if (jobs[i] >= LARGE && sites[i] == 1) {
        large[m++] = i;
      }
    }
    double rate = settings.rate(Planted.SHARED_OFFICE);
    if (m < 3 || !settings.addresses.shared() || random.nextDouble() >= rate * m / 4) {
      return new int[0];
    }
    int share = Math.min(m, 3 + random.nextInt(3));
    int begin = random.nextInt(m - share + 1);
    for (int k = 1; k < share; k++) {
      spots.copy(begins[large[begin]], begins[large[begin + k]]);
    }
    return new int[] {large[begin], share};
  }

  /** Whether a company was there a year, or two years, before. */
  boolean wasThere(int i, int years) {
    return founded[i] < TODAY - years * 365;
  }

  SplittableRandom random() {
    return random;
  }
}
