package org.agglo.study.synthesis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.agglo.intake.classification.Sic2007;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.study.synthesis.Fit.Division;
import org.agglo.study.synthesis.Fit.Row;

/**
 * How many companies of which kind go where: the fitted table of the areas asked for, scaled to a
 * size and made whole.
 *
 * @param blocks area by area: its divisions, then its companies beyond the margins
 * @param scale companies for each enterprise of the margins
 * @param enterprises how well enterprises by industry and size band are met
 * @param jobs how well jobs by area and division are met
 * @param giant the block that has a giant; empty for none
 */
record Plan(
    List<Block> blocks, double scale, Residual enterprises, Residual jobs, Optional<Block> giant) {
  /** Companies at an address where many are registered, about. */
  private static final int AT_ADDRESS = 120;

  /** Jobs of the block that gets a giant, about. */
  private static final double GIANT_IN = 1_000;

  private static final double POUNDS = 1e6;

  /**
   * Companies of one area that are made together.
   *
   * @param area place among the areas of the margins
   * @param rows industries and size bands
   * @param counts companies of each row
   * @param jobs all their jobs
   * @param turnover all their turnover in pounds; negative where it is not published
   * @param dormant dormant companies, beyond the margins
   * @param addresses companies at each address where many are registered, beyond the margins
   */
  record Block(
      int area,
      List<Row> rows,
      int[] counts,
      long jobs,
      long turnover,
      int dormant,
      List<Integer> addresses) {
    int companies() {
      int sum = dormant;
      for (int count : counts) {
        sum += count;
      }
      return sum + addresses.stream().mapToInt(Integer::intValue).sum();
    }
  }

  /**
   * What a register is to be of.
   *
   * @param areas codes of areas among those of the margins
   * @param size companies
   * @param rates shares of distortions
   */
  record Wanted(List<String> areas, int size, Map<Planted, Double> rates) {}

  /** Plans a register. */
  static Plan of(Margins margins, Fit fit, Wanted wanted) {
    return new Making(margins, fit, wanted).plan();
  }

  /** The state while planning. */
  private static final class Making {
    private final Margins margins;
    private final Fit fit;
    private final Wanted wanted;
    private final int[] areas;
    private final int dormant;
    private final List<Integer> addresses = new ArrayList<>();
    private final Residual.Adding enterpriseMargin = new Residual.Adding();
    private final Residual.Adding jobMargin = new Residual.Adding();
    private double scale;

    Making(Margins margins, Fit fit, Wanted wanted) {
      this.margins = margins;
      this.fit = fit;
      this.wanted = wanted;
      areas = wanted.areas.stream().mapToInt(margins.areas()::indexOf).sorted().toArray();
      dormant = (int) Math.round(wanted.size * wanted.rates.get(Planted.DORMANT));
      long groups = Math.round(wanted.size * wanted.rates.get(Planted.DUP_REG) / AT_ADDRESS);
      for (int i = 0; i < groups; i++) {
        addresses.add(AT_ADDRESS - 40 + i * 37 % 81);
      }
    }

    Plan plan() {
      checkSize();
      List<Division> divisions = fit.divisions();
      long beyond = dormant + addresses.stream().mapToLong(Integer::longValue).sum();
      long base = wanted.size - beyond;
      long[][] counts = rowCounts(base);
      List<List<Block>> byArea = new ArrayList<>();
      for (int ignored : areas) {
        byArea.add(new ArrayList<>());
      }
      for (int d = 0; d < divisions.size(); d++) {
        addBlocks(divisions.get(d), counts[d], byArea);
      }
      addTurnover(byArea);
      addBeyond(byArea);
      List<Block> blocks = byArea.stream().flatMap(List::stream).toList();
      return new Plan(blocks, scale, enterpriseMargin.done(), jobMargin.done(), giant(blocks));
    }

    private void checkSize() {
      long cells = 0;
      for (Division division : fit.divisions()) {
        for (int a : areas) {
          cells += division.jobs()[a] > 0 ? 1 : 0;
        }
      }
      if (wanted.size < Math.max(1, cells)) {
        throw Misuse.of(Code.SYNTHETIC_SIZE, Place.NONE, wanted.size, Math.max(1, cells));
      }
    }

    /** Companies of each row of each division, in whole numbers that sum to the base. */
    private long[][] rowCounts(long base) {
      List<double[]> fitted = new ArrayList<>();
      double all = 0;
      for (Division division : fit.divisions()) {
        double[] rows = new double[division.rows().size()];
        for (int r = 0; r < rows.length; r++) {
          for (int a : areas) {
            rows[r] += division.enterprises()[r][a];
          }
        }
        all += Fit.sum(rows);
        fitted.add(rows);
      }
      scale = base / all;
      double[] flat = fitted.stream().flatMapToDouble(Arrays::stream).toArray();
      long[] whole = WholeNumbers.parted(flat, base);
      long[][] counts = new long[fitted.size()][];
      int next = 0;
      for (int d = 0; d < counts.length; d++) {
        counts[d] = new long[fitted.get(d).length];
        for (int r = 0; r < counts[d].length; r++, next++) {
          counts[d][r] = whole[next];
          enterpriseMargin.add(flat[next] * scale, whole[next]);
        }
      }
      return counts;
    }

    /** Parts the companies of each row over areas so that the jobs of areas come out right. */
    private void addBlocks(Division division, long[] counts, List<List<Block>> byArea) {
      int[][] cell = new int[areas.length][counts.length];
      double[] owed = new double[areas.length];
      for (int r = 0; r < counts.length; r++) {
        Row row = division.rows().get(r);
        double[] fitted = new double[areas.length];
        double[] favour = new double[areas.length];
        for (int i = 0; i < areas.length; i++) {
          fitted[i] = division.enterprises()[r][areas[i]];
          favour[i] = owed[i] / row.size();
        }
        long[] whole = WholeNumbers.parted(fitted, counts[r], favour);
        double sum = Fit.sum(fitted);
        for (int i = 0; i < areas.length && sum > 0; i++) {
          cell[i][r] = Math.toIntExact(whole[i]);
          owed[i] += (fitted[i] / sum * counts[r] - whole[i]) * row.size();
        }
      }
      for (int i = 0; i < areas.length; i++) {
        double jobs = division.jobs()[areas[i]] * scale;
        if (jobs > 0) {
          long met = within(division.rows(), cell[i], Math.round(jobs));
          jobMargin.add(jobs, met);
          byArea.get(i).add(new Block(areas[i], division.rows(), cell[i], met, -1, 0, List.of()));
        }
      }
    }

    /** The number of jobs nearest to one asked for that companies of these bands can have. */
    private static long within(List<Row> rows, int[] counts, long jobs) {
      long least = 0;
      long most = 0;
      for (int r = 0; r < counts.length; r++) {
        least += (long) counts[r] * SizeBand.LEAST[rows.get(r).band()];
        most += (long) counts[r] * SizeBand.MOST[rows.get(r).band()];
      }
      return Math.max(least, Math.min(most, jobs));
    }

    /** Parts the turnover of a region and section over its jobs. */
    private void addTurnover(List<List<Block>> byArea) {
      Map<String, Long> jobs = new TreeMap<>();
      byArea.forEach(
          blocks -> blocks.forEach(b -> jobs.merge(turnoverKey(b), b.jobs(), Long::sum)));
      Map<String, Double> ofRegion = new TreeMap<>();
      for (List<Block> blocks : byArea) {
        for (int i = 0; i < blocks.size(); i++) {
          Block b = blocks.get(i);
          Double millions = margins.turnover().get(turnoverKey(b));
          if (millions != null && jobs.get(turnoverKey(b)) > 0) {
            double part = b.jobs() / (double) jobs.get(turnoverKey(b));
            double share = ofRegion.computeIfAbsent(turnoverKey(b), this::shareOfRegion);
            long pounds = Math.round(millions * POUNDS * scale * share * part);
            blocks.set(i, new Block(b.area, b.rows, b.counts, b.jobs, pounds, 0, List.of()));
          }
        }
      }
    }

    private String turnoverKey(Block block) {
      return turnoverKey(block.area(), block.rows().get(0).sic().substring(0, 2));
    }

    private String turnoverKey(int area, String division) {
      String code = margins.areas().get(area);
      String section = Sic2007.load().section(division).map(Sic2007.Section::letter).orElse("");
      String key = code.substring(0, Math.min(3, code.length())) + " ";
      return key + ("BDE".contains(section) && !section.isEmpty() ? "BDE" : section);
    }

    /** The share of a region's jobs in a section that the areas asked for have. */
    private double shareOfRegion(String key) {
      double all = 0;
      double asked = 0;
      for (Division division : fit.divisions()) {
        for (int a = 0; a < margins.areas().size(); a++) {
          if (turnoverKey(a, division.code()).equals(key)) {
            int area = a;
            all += division.jobs()[a];
            asked += Arrays.stream(areas).anyMatch(x -> x == area) ? division.jobs()[a] : 0;
          }
        }
      }
      return asked / all;
    }

    private void addBeyond(List<List<Block>> byArea) {
      double[] companies =
          byArea.stream().mapToDouble(bs -> bs.stream().mapToInt(Block::companies).sum()).toArray();
      long[] dormantIn = WholeNumbers.parted(companies, dormant);
      long[] addressesIn = WholeNumbers.parted(companies, addresses.size());
      int next = 0;
      for (int i = 0; i < areas.length; i++) {
        List<Integer> own = addresses.subList(next, next + (int) addressesIn[i]);
        next += own.size();
        byArea
            .get(i)
            .add(new Block(areas[i], List.of(), new int[0], 0, -1, (int) dormantIn[i], own));
      }
    }

    private Optional<Block> giant(List<Block> blocks) {
      if (wanted.rates.get(Planted.DOMINANT) <= 0) {
        return Optional.empty();
      }
      return blocks.stream()
          .filter(b -> b.companies() >= 20 && b.jobs() >= 100)
          .min(Comparator.comparingDouble(b -> Math.abs(b.jobs() - GIANT_IN)));
    }
  }
}
