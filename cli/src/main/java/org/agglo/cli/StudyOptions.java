package org.agglo.cli;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.intake.message.Misuse;
import org.agglo.intake.message.Place;
import org.agglo.intake.message.Problems;
import org.agglo.study.check.StudyCheck;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.run.Folders;
import org.agglo.study.run.RunContext;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What every command over a study takes: its folder, and the table of settings as options. */
final class StudyOptions {
  private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "STUDY", description = "Folder of the study: it holds study.yaml.")
  private Path study = Path.of(".");

  /** Adds one option for each setting. */
  @Spec(Spec.Target.MIXEE)
  void setSpec(CommandSpec mixee) {
    spec = mixee;
    for (Setting setting : Setting.values()) {
      if (spec.findOption("--" + setting.key()) == null) {
        spec.addOption(option(setting));
      }
    }
  }

  private static OptionSpec option(Setting setting) {
    boolean toggle = setting.isSwitch();
    String standard = setting.standard().isEmpty() ? "none" : setting.standard();
    OptionSpec.Builder builder =
        OptionSpec.builder("--" + setting.key())
            .type(String.class)
            .paramLabel(setting.unit().toUpperCase(Locale.ROOT).replace(' ', '-'))
            .description(setting.help() + " Default: " + standard + ".");
    return toggle ? builder.arity("0..1").fallbackValue("true").build() : builder.build();
  }

  /** The study's folder. */
  Path path() {
    return study;
  }

  /** The study's build folder. */
  Folders folders() {
    return new Folders(study.resolve("build"));
  }

  /** The study, read and checked; all that is wrong with its definitions stops here. */
  RunContext open() {
    Problems problems = new Problems();
    RunContext run = open(problems);
    problems.throwIfStop();
    return run;
  }

  /** The study, read and checked; what is wrong goes to the problems, if it can be read at all. */
  RunContext open(Problems problems) {
    StudyFolder folder =
        StudyFolder.read(study, problems).orElseThrow(() -> new Misuse(problems.list()));
    StudyCheck.run(folder, problems);
    Settings settings = Settings.of(given(), System.getenv(), folder.study().settings());
    RunContext run = RunContext.of(folder, settings);
    problems.list().forEach(run.problems()::add);
    return run;
  }

  private Map<Setting, String> given() {
    Map<Setting, String> given = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      String value = spec.findOption("--" + setting.key()).getValue();
      if (value != null) {
        given.put(setting, value);
      }
    }
    return given;
  }

  /** The current build, or one sentence where there is none. */
  Path currentBuild() {
    return folders()
        .findCurrent()
        .orElseThrow(() -> Misuse.of(Code.EXPECT_NO_BUILD, Place.NONE, study));
  }
}
