package org.agglo.study.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.methods.complexity.ClusterDefinitions;
import org.agglo.methods.complexity.ClusterDefinitions.Candidate;
import org.agglo.methods.complexity.ClusterDefinitions.Definitions;
import org.agglo.methods.complexity.GroupLinks;
import org.agglo.methods.complexity.GroupLinks.Validation;
import org.agglo.methods.complexity.LinkTable;
import org.agglo.methods.concentration.LocationalGini;
import org.agglo.methods.earth.Workers;

/** Benchmark cluster definitions of the industries of a table. */
public final class DefinedClusters {
  private static final int SHOWN = 5;

  private final Cells cells;
  private final Of of;
  private final List<Profiles> profiles = new ArrayList<>();
  private final List<String> tables = new ArrayList<>();
  private final int[] industries;
  private final Definitions definitions;
  private final GroupLinks links;
  private final double onOtherAreas;
  private final double[] chance;
  private final int[] number;
  private final int[] groups;

  /** What the correlation over areas is taken of. */
  public enum Of {
    /** The amounts themselves: large areas weigh most. */
    VALUE,
    /** Each area's share of the amount in the area's total: where an industry stands out. */
    SHARE;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Which industries take part, and how many groups are tried.
   *
   * @param least the least an industry has over all areas
   * @param leastGini the least locational Gini of an industry: one that is spread evenly is local
   * @param groups the numbers of groups to try
   * @param shuffles how often the areas of every industry are shuffled, to see what chance gives
   * @param seed of the shuffles
   */
  public record Scope(double least, double leastGini, int[] groups, int shuffles, long seed) {}

  /**
   * The definitions.
   *
   * @param cells the cells: jobs, then establishments if they are known, each a table of its own
   * @param others further tables of links
   */
  public DefinedClusters(Cells cells, Of of, List<IndustryLinks> others, Scope scope) {
    this.cells = cells;
    this.of = of;
    for (int which = 0; which < cells.columns(); which++) {
      profiles.add(Profiles.of(cells, which, Profiles.By.INDUSTRY));
      tables.add(cells.valueColumn(which));
    }
    others.forEach(other -> tables.add(other.name()));
    industries = takingPart(others, scope);
    guardNumber(scope.groups());
    definitions = ClusterDefinitions.of(similar(others), scope.groups(), Workers.all());
    List<double[][]> located = profiles.stream().map(this::located).toList();
    onOtherAreas = OtherAreas.score(located, scope.groups());
    chance = OtherAreas.byChance(located, scope);
    links = definitions.links();
    groups = byValue();
    number = new int[groups.length];
    IntStream.range(0, groups.length).forEach(i -> number[groups[i]] = i + 1);
  }

  private List<LinkTable> similar(List<IndustryLinks> others) {
    List<LinkTable> similar = new ArrayList<>();
    profiles.forEach(table -> similar.add(LinkTable.correlation(located(table))));
    List<String> names = Arrays.stream(industries).mapToObj(this::name).toList();
    others.forEach(other -> similar.add(other.among(names)));
    return similar;
  }

  private String name(int industry) {
    return cells.industries().names().get(industry);
  }

  private double[][] located(Profiles table) {
    return Arrays.stream(industries).mapToObj(j -> located(table, j)).toArray(double[][]::new);
  }

  private double[] located(Profiles table, int industry) {
    double[] row = table.row(industry).clone();
    if (of == Of.SHARE) {
      double[] totals = table.whole();
      Arrays.setAll(row, area -> totals[area] == 0 ? 0 : row[area] / totals[area]);
    }
    return row;
  }

  /** Industries that are known, vary, are large and uneven enough, and have links in each table. */
  private int[] takingPart(List<IndustryLinks> others, Scope scope) {
    double[] whole = profiles.get(0).whole();
    int[] part = IntStream.range(0, cells.industries().size()).toArray();
    part = keep(part, j -> profiles.stream().allMatch(p -> isKnown(p.row(j))), "a value missing");
    part =
        keep(part, j -> profiles.stream().allMatch(p -> varies(located(p, j))), "alike everywhere");
    part = keep(part, j -> sum(j) >= scope.least(), "below --least");
    part = keep(part, j -> gini(j, whole) >= scope.leastGini(), "below --least-gini");
    for (IndustryLinks other : others) {
      part = keep(part, j -> other.knows(name(j)), "not in " + other.name());
    }
    return part;
  }

  private int[] keep(int[] part, IntPredicate stays, String reason) {
    List<String> left = Arrays.stream(part).filter(stays.negate()).mapToObj(this::name).toList();
    if (!left.isEmpty()) {
      Problems problems = cells.table().problems();
      Place place = Place.of(cells.table().name());
      problems.add(
          Code.INDUSTRIES_LEFT_OUT,
          place,
          left.size(),
          cells.industries().size(),
          reason,
          Some.of(left));
    }
    return Arrays.stream(part).filter(stays).toArray();
  }

  private static boolean isKnown(double[] row) {
    return Arrays.stream(row).noneMatch(Double::isNaN);
  }

  private static boolean varies(double[] row) {
    return Arrays.stream(row).anyMatch(v -> v != row[0]);
  }

  private double gini(int industry, double[] whole) {
    return LocationalGini.of(profiles.get(0).row(industry), whole);
  }

  private double sum(int industry) {
    return Arrays.stream(profiles.get(0).row(industry)).sum();
  }

  private void guardNumber(int[] tried) {
    int most = Arrays.stream(tried).max().orElse(0);
    if (industries.length <= most) {
      Problems problems = cells.table().problems();
      problems.add(Code.INDUSTRIES_FEW, Place.of(cells.table().name()), industries.length, most);
      problems.throwIfStop();
    }
  }

  /** The groups, largest first. */
  private int[] byValue() {
    double[] value = new double[definitions.grouping().size()];
    for (int i = 0; i < industries.length; i++) {
      value[group(i)] += sum(industries[i]);
    }
    return IntStream.range(0, value.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer g) -> -value[g]).thenComparing(g -> g))
        .mapToInt(g -> g)
        .toArray();
  }

  private int group(int i) {
    return definitions.grouping().group()[i];
  }

  /** A row for each industry: its cluster, how near it is to it, and the next. */
  public Result byIndustry() {
    int n = cells.industries().size();
    int[] place = new int[n];
    Arrays.fill(place, -1);
    IntStream.range(0, industries.length).forEach(i -> place[industries[i]] = i);
    return told(Result.ofEach(cells.industries()))
        .numbers(cells.valueColumn(0), each(n, this::sum))
        .numbers("cluster", each(n, j -> place[j] < 0 ? Double.NaN : number[group(place[j])]))
        .numbers("within", each(n, j -> place[j] < 0 ? Double.NaN : links.within(place[j])))
        .numbers(
            "next_cluster", each(n, j -> place[j] < 0 ? Double.NaN : number[links.next(place[j])]))
        .numbers("next", each(n, j -> place[j] < 0 ? Double.NaN : next(place[j])))
        .truths("moved", j -> place[j] < 0 ? "" : Boolean.toString(definitions.moved()[place[j]]));
  }

  private double next(int i) {
    return links.of(i, links.next(i));
  }

  private static double[] each(int size, IntToDoubleFunction value) {
    return IntStream.range(0, size).mapToDouble(value).toArray();
  }

  /** A row for each cluster, largest first: what is in it, how it holds, and what it overlaps. */
  public Result byCluster() {
    double near = links.near();
    return told(Result.ofRows(groups.length))
        .numbers("cluster", each(groups.length, c -> c + 1))
        .numbers("industries", each(groups.length, c -> members(c).length))
        .numbers(
            cells.valueColumn(0),
            each(
                groups.length,
                c -> Arrays.stream(members(c)).mapToDouble(i -> sum(industries[i])).sum()))
        .numbers("within", each(groups.length, c -> links.withinGroup(groups[c])))
        .numbers("next", each(groups.length, this::nearestOther))
        .words("overlaps", c -> overlaps(c, near))
        .words("largest", this::largest);
  }

  private int[] members(int cluster) {
    return IntStream.range(0, industries.length).filter(i -> group(i) == groups[cluster]).toArray();
  }

  private double nearestOther(int cluster) {
    return IntStream.range(0, groups.length)
        .filter(other -> other != cluster)
        .mapToDouble(other -> links.between(groups[cluster], groups[other]))
        .max()
        .orElse(Double.NaN);
  }

  private String overlaps(int cluster, double near) {
    return IntStream.range(0, groups.length)
        .filter(other -> other != cluster)
        .filter(other -> links.between(groups[cluster], groups[other]) > near)
        .mapToObj(other -> Integer.toString(other + 1))
        .collect(Collectors.joining(";"));
  }

  private String largest(int cluster) {
    return Arrays.stream(members(cluster))
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> -sum(industries[i])).thenComparing(i -> i))
        .limit(SHOWN)
        .map(i -> name(industries[i]))
        .collect(Collectors.joining("; "));
  }

  /** A row for each candidate: how it was made, and its scores. */
  public Result byCandidate() {
    List<Candidate> all = definitions.candidates();
    return told(Result.ofRows(all.size()))
        .words("links", c -> links(all.get(c).table()))
        .words("function", c -> all.get(c).function())
        .numbers("groups", each(all.size(), c -> all.get(c).grouping().size()))
        .numbers("cluster_average", scores(all, Validation::clusterAverage))
        .numbers("cluster_95", scores(all, Validation::clusterHigh))
        .numbers("industry_average", scores(all, Validation::industryAverage))
        .numbers("industry_95", scores(all, Validation::industryHigh))
        .numbers("score", scores(all, Validation::score));
  }

  private static double[] scores(List<Candidate> all, ToDoubleFunction<Validation> score) {
    return all.stream()
        .mapToDouble(c -> c.validation().stream().mapToDouble(score).sum() / c.validation().size())
        .toArray();
  }

  private String links(int table) {
    return table < tables.size() ? tables.get(table) : "mean of all";
  }

  private Result told(Result result) {
    Candidate best = definitions.candidates().get(definitions.best());
    result
        .finding("industries", industries.length)
        .finding("candidates", definitions.candidates().size())
        .finding("best", links(best.table()) + ", " + best.grouping().how())
        .finding("score_of_best", best.score())
        .finding("clusters", groups.length)
        .finding("score_after_moves", definitions.score())
        .finding("score_on_other_areas", onOtherAreas);
    if (chance.length > 0) {
      result
          .finding("score_on_other_areas_by_chance", Arrays.stream(chance).sum() / chance.length)
          .finding("largest_of_these", Arrays.stream(chance).max().orElseThrow());
    }
    return result;
  }
}
