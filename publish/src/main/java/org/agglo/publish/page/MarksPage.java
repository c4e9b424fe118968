package org.agglo.publish.page;

import java.util.Arrays;
import java.util.List;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.text.Text;
import org.agglo.study.figure.Status;

/**
 * The glossary of marks and terms.
 *
 * @param shell what surrounds it
 * @param marks quality marks
 * @param registers whether the study holds registers
 */
public record MarksPage(Shell shell, List<Mark> marks, boolean registers) {

  /** A mark in brackets and what it says. */
  public record Mark(String anchor, String text, String meaning) {}

  static MarksPage of(Atlas atlas) {
    Head head = new Head("Marks and terms", "What the marks in brackets and the terms mean.");
    return new MarksPage(
        Shell.of(atlas, Routes.MARKS, head),
        Arrays.stream(Status.values())
            .map(s -> new Mark("mark-" + s.mark(), "[" + s.mark() + "]", Text.capital(s.meaning())))
            .toList(),
        !atlas.registers().isEmpty());
  }
}
