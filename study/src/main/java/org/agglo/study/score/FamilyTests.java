package org.agglo.study.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.agglo.intake.sql.Columns;
import org.agglo.methods.inference.BenjaminiHochberg;
import org.agglo.study.definition.Clusters.Cluster;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study.Family;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.figure.Measure;
import org.agglo.study.figure.Published.TestFamily;
import org.agglo.study.identify.Hierarchy;

/**
 * The declared families of tests. A family holds the plain quotients of clusters, by both code
 * lists, in the territory and the areas within it, of its metrics: what the study makes claims of.
 * Its members, and no other figure, get a q.
 */
final class FamilyTests {
  private final StudyFolder folder;
  private final Hierarchy areas;
  private final List<Figure> figures;
  private final List<TestFamily> families = new ArrayList<>();
  private final Set<String> clusters = new HashSet<>();

  private FamilyTests(StudyFolder folder, List<Figure> figures) {
    this.folder = folder;
    this.areas = Hierarchy.of(folder);
    this.figures = figures;
    folder.clusters().stream().map(Cluster::id).forEach(clusters::add);
  }

  /**
   * Puts its q into every member of a family.
   *
   * @param figures all figures; members are replaced in place
   * @return what each family came to, in the study's order
   */
  static List<TestFamily> run(StudyFolder folder, List<Figure> figures) {
    FamilyTests tests = new FamilyTests(folder, figures);
    folder.study().families().forEach(tests::hold);
    return tests.families;
  }

  private void hold(Family family) {
    int[] members = members(family);
    double[] p = new double[members.length];
    for (int i = 0; i < members.length; i++) {
      p[i] = figures.get(members[i]).p();
    }
    double[] q = BenjaminiHochberg.of(p);
    int called = 0;
    int signals = 0;
    for (int i = 0; i < members.length; i++) {
      Figure member = figures.get(members[i]);
      figures.set(members[i], member.withQ(q[i]));
      called += q[i] <= family.rate() ? 1 : 0;
      signals += member.lower() > 1 ? 1 : 0;
    }
    double expected = members.length * QuotientTests.SIDE;
    families.add(
        new TestFamily(
            family.name(),
            family.metrics(),
            family.rate(),
            members.length,
            called,
            signals,
            expected));
  }

  private int[] members(Family family) {
    List<String> metrics =
        family.metrics().stream()
            .filter(m -> folder.findSource(m).filter(FamilyTests::isPublic).isPresent())
            .toList();
    int[] members = new int[figures.size()];
    int n = 0;
    for (int i = 0; i < members.length; i++) {
      if (metrics.contains(figures.get(i).metric()) && isMember(figures.get(i))) {
        members[n++] = i;
      }
    }
    return Arrays.copyOf(members, n);
  }

  /** A reader must be able to count the tests, so what is not published is not among them. */
  private static boolean isPublic(Source source) {
    return source.republish() != Republish.NONE;
  }

  private boolean isMember(Figure figure) {
    return figure.measure() == Measure.LOCATION_QUOTIENT
        && !Double.isNaN(figure.p())
        && clusters.contains(figure.cluster())
        && areas.isNear(areas.find(figure.area()));
  }

  /** The relation {@code family}. */
  static Columns relation(List<TestFamily> families) {
    return Columns.build()
        .texts("family", families.stream().map(TestFamily::name).toArray(String[]::new))
        .texts(
            "metrics",
            families.stream().map(f -> String.join(" ", f.metrics())).toArray(String[]::new))
        .numbers("rate", families.stream().mapToDouble(TestFamily::rate).toArray())
        .numbers("tests", families.stream().mapToDouble(TestFamily::tests).toArray())
        .numbers("called", families.stream().mapToDouble(TestFamily::called).toArray())
        .numbers("signals", families.stream().mapToDouble(TestFamily::signals).toArray())
        .numbers("expected", families.stream().mapToDouble(TestFamily::expected).toArray())
        .numbers("row", IntStream.range(0, families.size()).asDoubleStream().toArray())
        .done();
  }
}
