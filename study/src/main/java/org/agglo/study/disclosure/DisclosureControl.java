package org.agglo.study.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.sql.Columns;
import org.agglo.study.definition.Sources.Republish;
import org.agglo.study.definition.Sources.Source;
import org.agglo.study.definition.Study.Disclosure;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.figure.Figure;
import org.agglo.study.identify.Cube;
import org.agglo.study.schema.Names;

/**
 * The study's disclosure policy, carried out at the one door to readers: what goes in is every
 * figure, what comes out is what a reader may see. Under {@link Disclosure#NONE} all stays as it
 * is.
 *
 * <p>Unsafe numbers are withheld or rounded, then as many others as it takes that no reader can
 * work an unsafe one out from sums over areas, from code lists that hold one another or overlap, or
 * from what they leave (see {@link Protection}). Shares, growth, quotients, ranks and tests are
 * made from what is published, or are withheld with it, so they tell nothing new.
 */
public final class DisclosureControl {
  private final StudyFolder folder;
  private final Columns contributions;
  private final Disclosure disclosure;
  private final Problems problems;
  private Function<SourceControl, SourceControl> how = Function.identity();

  /**
   * The policy of a study.
   *
   * @param folder the study
   * @param contributions the relation {@code cell_contribution}; empty where no stage makes it
   * @param problems takes what was done
   */
  public DisclosureControl(StudyFolder folder, Optional<Columns> contributions, Problems problems) {
    this.problems = problems;
    this.folder = folder;
    this.contributions = contributions.orElseGet(Contributions::none);
    this.disclosure = folder.study().disclosure().orElse(Disclosure.NONE);
  }

  /** For tests: without secondary suppression. */
  DisclosureControl primaryOnly() {
    how = SourceControl::primaryOnly;
    return this;
  }

  /**
   * What a reader may see of figures, in their order.
   *
   * @param figures all figures of the study; those without a source stay as they are
   * @param cubes the numbers of each source, by its id
   */
  public List<Figure> publish(List<Figure> figures, Map<String, Cube> cubes) {
    Optional<Policy> policy = Policy.of(disclosure);
    if (policy.isEmpty()) {
      return figures;
    }
    Map<String, SourceControl> controls = controls(policy.get(), figures, cubes);
    Redaction redaction = new Redaction(Names.choice(disclosure));
    List<Figure> published = new ArrayList<>(figures.size());
    boolean[] ranked = new boolean[figures.size()];
    for (Figure figure : figures) {
      SourceControl control = controls.get(figure.source());
      ranked[published.size()] = control != null && figure.rank() > 0;
      published.add(control == null ? figure : control.publish(figure, redaction));
    }
    tell(figures, published);
    return RanksAgain.of(published, ranked);
  }

  private Map<String, SourceControl> controls(
      Policy policy, List<Figure> figures, Map<String, Cube> cubes) {
    Map<String, List<Figure>> bySource =
        figures.stream().collect(Collectors.groupingBy(Figure::source));
    Map<String, SourceControl> controls = new HashMap<>();
    Cover sets = Cover.ofSets(folder);
    for (Source source : folder.sources()) {
      if (source.republish() != Republish.NONE && bySource.containsKey(source.id())) {
        Cube cube = cubes.get(source.id());
        Contributions behind = new Contributions(source, cube, contributions);
        if (policy.asksWhoIsBehind() && behind.isEmpty()) {
          String name = Names.choice(disclosure);
          problems.add(Code.CONTRIBUTIONS_UNKNOWN, Place.NONE, source.id(), name);
        }
        SourceControl control = how.apply(new SourceControl(policy, cube, sets, behind));
        controls.put(source.id(), control.decide(bySource.get(source.id())));
      }
    }
    return controls;
  }

  private void tell(List<Figure> figures, List<Figure> published) {
    int withheld = 0;
    int rounded = 0;
    for (int i = 0; i < figures.size(); i++) {
      boolean gone = figures.get(i).isPresent() && !published.get(i).isPresent();
      boolean other = figures.get(i).value() != published.get(i).value();
      withheld += gone ? 1 : 0;
      rounded += published.get(i).isPresent() && other ? 1 : 0;
    }
    problems.add(
        Code.DISCLOSURE_DONE,
        Place.of("study.yaml"),
        Names.choice(disclosure),
        figures.size(),
        withheld,
        rounded);
  }
}
