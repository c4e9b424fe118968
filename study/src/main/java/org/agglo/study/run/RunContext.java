package org.agglo.study.run;

import org.agglo.intake.file.Finder;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.load.Tables;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;

/** What the checks and every stage of a run share. */
public final class RunContext {
  private final StudyFolder folder;
  private final Settings settings;
  private final Finder finder;
  private final Problems problems = new Problems();
  private final Tables tables;

  private RunContext(StudyFolder folder, Settings settings) {
    this.folder = folder;
    this.settings = settings;
    this.finder =
        new Finder(folder.path(), settings.dataFolders(), settings.whole(Setting.DATA_DEPTH));
    this.tables = new Tables(this);
  }

  /** The context of a study under settings. */
  public static RunContext of(StudyFolder folder, Settings settings) {
    return new RunContext(folder, settings);
  }

  /** The study, read and checked. */
  public StudyFolder folder() {
    return folder;
  }

  /** The settings in force. */
  public Settings settings() {
    return settings;
  }

  /** Where data files are found. */
  public Finder finder() {
    return finder;
  }

  /** Takes notes and faults on the way. */
  public Problems problems() {
    return problems;
  }

  /** The sources' tables: each is read once in a run. */
  public Tables tables() {
    return tables;
  }
}
