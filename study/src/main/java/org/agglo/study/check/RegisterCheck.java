package org.agglo.study.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.agglo.intake.distortion.Distortion;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.intake.recipe.Recipe;
import org.agglo.intake.text.Nearest;
import org.agglo.study.concentrate.Concentrate;
import org.agglo.study.concentrate.Length;
import org.agglo.study.definition.Rows.Area;
import org.agglo.study.definition.SectorKey;
import org.agglo.study.definition.Sources.Register;
import org.agglo.study.definition.Sources.Register.Kind;
import org.agglo.study.definition.Study.Assignment;
import org.agglo.study.definition.Study.Assignment.By;
import org.agglo.study.definition.Study.Detection;
import org.agglo.study.definition.Study.Detection.Method;
import org.agglo.study.definition.Study.Detection.Over;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.recipe.RecipeBook;
import org.agglo.study.register.LocateRows;
import org.agglo.study.register.RegisterFiles;
import org.agglo.study.run.RunContext;
import org.locationtech.jts.geom.Geometry;

/** Whether registers, their files and the searches among their rows can be carried out. */
final class RegisterCheck {
  private static final Map<Kind, List<String>> NEEDED =
      Map.of(
          Kind.COMPANIES, List.of("company", "postcode"),
          Kind.ACCOUNTS, List.of("company", "accounts_end", "employees"),
          Kind.EMPLOYERS, List.of("employer", "postcode"));

  private final RunContext run;
  private final StudyFolder folder;
  private final Problems problems;

  private RegisterCheck(RunContext run) {
    this.run = run;
    this.folder = run.folder();
    this.problems = run.problems();
  }

  /** Adds all that is wrong to the run's problems. */
  static void run(RunContext run) {
    if (run.folder().registers().isEmpty() && run.folder().study().detect().isEmpty()) {
      return;
    }
    RegisterCheck check = new RegisterCheck(run);
    check.registers();
    Map<String, Geometry> outlines = check.outlines();
    check.assignments(outlines);
    check.detections(outlines);
    RegisterFiles.list(run)
        .forEach(w -> RegisterFiles.findProblems(run, w).forEach(run.problems()::add));
  }

  /** None where the file is missing: another check says so. */
  private Map<String, Geometry> outlines() {
    Optional<String> file = folder.study().areas().outlines();
    if (file.filter(f -> folder.findProblem(f, Place.NONE).isEmpty()).isEmpty()) {
      return Map.of();
    }
    try {
      return LocateRows.readOutlines(run);
    } catch (Misuse misuse) {
      misuse.problems().forEach(problems::add);
      return Map.of();
    }
  }

  private Place place(Object made, String key) {
    return folder.places().of(made, key);
  }

  private void registers() {
    RecipeBook book = RecipeBook.of(folder.path(), problems);
    for (Register register : folder.registers()) {
      findRecipe(book, register).ifPresent(recipe -> columns(register, recipe));
      if (register.kind() != Kind.ACCOUNTS && folder.postcodes().isEmpty()) {
        problems.add(Code.POSTCODES_MISSING, place(register, "id"), register.id());
      }
      Set<String> areas = new TreeSet<>(folder.areas().stream().map(Area::code).toList());
      for (String code : register.covers()) {
        if (!areas.contains(code)) {
          Place place = folder.places().of(register, "covers", code);
          String who = "the register \"" + register.id() + "\"";
          problems.add(Code.AREA_UNKNOWN, place, who, code, Nearest.ask(code, areas));
        }
      }
    }
  }

  private Optional<Recipe> findRecipe(RecipeBook book, Register register) {
    Optional<Recipe> found =
        book.list().stream().filter(r -> r.id().equals(register.recipe())).findFirst();
    if (found.isEmpty()) {
      List<String> ids = book.list().stream().map(Recipe::id).toList();
      String hint = Nearest.ask(register.recipe(), ids);
      problems.add(Code.RECIPE_UNKNOWN, place(register, "recipe"), register.recipe(), hint);
    }
    return found;
  }

  private void columns(Register register, Recipe recipe) {
    List<String> there = recipe.columns().stream().map(Recipe.Column::name).toList();
    List<String> lacking =
        NEEDED.get(register.kind()).stream().filter(c -> !there.contains(c)).toList();
    if (!lacking.isEmpty()) {
      String names = String.join(", ", lacking);
      problems.add(
          Code.REGISTER_RECIPE, place(register, "recipe"), recipe.id(), names, register.id());
    }
  }

  private void assignments(Map<String, Geometry> outlines) {
    List<Assignment> all = folder.study().assign();
    if (all.isEmpty() && !folder.registers().isEmpty()) {
      problems.add(Code.ASSIGN_MISSING, Place.of("study.yaml"));
    }
    Set<String> levels = new TreeSet<>(folder.areas().stream().map(Area::level).toList());
    for (Assignment a : all) {
      if (!levels.contains(a.level())) {
        String hint = Nearest.ask(a.level(), levels);
        problems.add(Code.ASSIGN_LEVEL, place(a, "level"), a.level(), hint);
      } else if (a.by() == By.OUTLINES) {
        outlines(a, outlines);
      }
    }
  }

  private void outlines(Assignment assignment, Map<String, Geometry> outlines) {
    List<String> without =
        folder.areas().stream()
            .filter(area -> area.level().equals(assignment.level()))
            .map(Area::code)
            .filter(code -> !outlines.containsKey(code))
            .toList();
    if (!without.isEmpty()) {
      String why = "areas have none: " + some(without);
      problems.add(Code.ASSIGN_OUTLINES, place(assignment, "level"), assignment.level(), why);
    }
  }

  private static String some(Collection<String> codes) {
    List<String> first = codes.stream().limit(3).toList();
    return String.join(", ", first) + (codes.size() > first.size() ? " and others" : "");
  }

  private void detections(Map<String, Geometry> outlines) {
    Set<String> names = new HashSet<>();
    for (Detection d : folder.study().detect()) {
      if (!names.add(d.name())) {
        problems.add(Code.DETECT_TWICE, place(d, "name"), d.name());
      }
      detection(d, outlines);
    }
  }

  private void detection(Detection d, Map<String, Geometry> outlines) {
    List<String> registers = folder.registers().stream().map(Register::id).toList();
    if (!registers.contains(d.register())) {
      String who = "the search \"" + d.name() + "\"";
      String hint = Nearest.ask(d.register(), registers);
      problems.add(Code.REGISTER_UNKNOWN, place(d, "register"), who, d.register(), hint);
    }
    if (d.method() == Method.DBSCAN && d.radius().isEmpty()) {
      problems.add(Code.DETECT_RADIUS, place(d, "method"), d.name());
    }
    if (d.minimum() < 2) {
      problems.add(Code.DETECT_MINIMUM, place(d, "minimum"), d.name(), d.minimum());
    }
    length(d, "radius", d.radius());
    length(d, "reach", d.reach());
    sets(d);
    flags(d);
    territory(d, outlines);
  }

  private void length(Detection d, String key, Optional<String> text) {
    text.filter(t -> Length.metres(t).isEmpty())
        .ifPresent(t -> problems.add(Code.LENGTH_INVALID, place(d, key), t));
  }

  private void sets(Detection d) {
    List<String> known = new ArrayList<>(folder.clusters().stream().map(c -> c.id()).toList());
    known.addAll(List.of(Concentrate.SECTORS, Concentrate.CLUSTERS));
    for (String of : d.of()) {
      if (!known.contains(of) && !SectorKey.isSector(of)) {
        Place place = folder.places().of(d, "of", of);
        String who = "the search \"" + d.name() + "\"";
        problems.add(Code.REFERENCE_UNKNOWN, place, who, of, Nearest.ask(of, known));
      }
    }
  }

  private void flags(Detection d) {
    List<String> codes = Arrays.stream(Distortion.values()).map(Distortion::code).toList();
    for (String code : d.exclude()) {
      if (!codes.contains(code)) {
        Place place = folder.places().of(d, "exclude", code);
        problems.add(Code.DETECT_FLAG, place, d.name(), code, Nearest.ask(code, codes));
      }
    }
  }

  private void territory(Detection d, Map<String, Geometry> outlines) {
    boolean near = d.over().filter(o -> o == Over.TERRITORY).isPresent();
    if (near && !Concentrate.hasTerritory(folder, outlines)) {
      problems.add(Code.DETECT_OUTLINES, place(d, "over"), d.name());
    }
  }
}
