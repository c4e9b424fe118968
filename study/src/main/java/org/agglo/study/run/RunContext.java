package org.agglo.study.run;

import org.agglo.intake.file.Finder;
import org.agglo.intake.message.Problems;
import org.agglo.study.definition.StudyFolder;
import org.agglo.study.settings.Setting;
import org.agglo.study.settings.Settings;

/**
 * What every stage of a run shares.
 *
 * @param folder the study, read and checked
 * @param settings the settings in force
 * @param finder where data files are found
 * @param problems takes notes and faults on the way
 */
public record RunContext(StudyFolder folder, Settings settings, Finder finder, Problems problems) {

  /** The context of a study under settings. */
  public static RunContext of(StudyFolder folder, Settings settings) {
    Finder finder =
        new Finder(folder.path(), settings.dataFolders(), settings.whole(Setting.DATA_DEPTH));
    return new RunContext(folder, settings, finder, new Problems());
  }
}
