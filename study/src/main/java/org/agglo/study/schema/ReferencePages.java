package org.agglo.study.schema;

import java.util.LinkedHashMap;
import java.util.Map;
import org.agglo.intake.message.Code;
import org.agglo.study.figure.Status;
import org.agglo.study.settings.Setting;

/** The pages of {@code docs/reference}, each from the table or record the program works with. */
public final class ReferencePages {
  private static final String MADE =
      "Made by `agglo docs docs/reference` from the program itself; do not edit.\n\n";

  private ReferencePages() {}

  /** All pages by file name. */
  public static Map<String, String> all() {
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("schema.md", SchemaPage.text(MADE));
    pages.put("settings.md", settings());
    pages.put("messages.md", messages());
    pages.put("recipes.md", RecipesPage.text(MADE));
    StudyFiles.all()
        .forEach((file, type) -> pages.put("schema/" + file + ".schema.json", JsonSchema.of(type)));
    return pages;
  }

  private static String settings() {
    StringBuilder page = new StringBuilder("# Settings\n\n").append(MADE);
    page.append(
        "One table for the command line (`--threads 4`), the environment (`AGGLO_THREADS=4`) and\n"
            + "`study.yaml` (`settings: {threads: \"4\"}`), in this order of precedence.\n\n");
    page.append("| key | default | unit | variable | what it does |\n|---|---|---|---|---|\n");
    for (Setting s : Setting.values()) {
      page.append(
          String.join(
              " | ",
              "| `" + s.key() + "`",
              s.standard(),
              s.unit(),
              "`" + s.variable() + "`",
              s.help() + " |\n"));
    }
    return page.toString();
  }

  private static String messages() {
    StringBuilder page = new StringBuilder("# Messages\n\n").append(MADE);
    page.append(
        "A *misuse* stops the command (exit 2). A *fault* is counted and kept with its place; the\n"
            + "rest goes on. A *note* is accepted, and said.\n\n");
    page.append("| code | kind | message |\n|---|---|---|\n");
    for (Code c : Code.values()) {
      String kind = Names.choice(c.severity());
      page.append("| ").append(c.id()).append(" | ").append(kind).append(" | ");
      page.append(c.sentence().replace("|", "\\|")).append(" |\n");
    }
    page.append("\n## Status marks\n\n| mark | meaning |\n|---|---|\n");
    for (Status s : Status.values()) {
      page.append("| [").append(s.mark()).append("] | ").append(s.meaning()).append(" |\n");
    }
    return page.toString();
  }
}
