package org.agglo.publish.page;

import java.util.List;
import org.agglo.publish.page.Shell.Head;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.text.Text;

/**
 * The measures of a chapter that this site does not show.
 *
 * @param shell what surrounds it
 * @param name name of the chapter
 * @param chapter its measures
 * @param shown where those are defined that the site shows
 */
public record ChapterPage(Shell shell, String name, Chapter chapter, List<Link> shown) {

  static ChapterPage of(Atlas atlas, Chapter chapter) {
    String name = Text.capital(chapter.id());
    Head head = new Head("Methods: " + name, chapter.question());
    return new ChapterPage(
        Shell.of(atlas, chapter.href(), head),
        name,
        chapter,
        chapter.shown().stream()
            .map(t -> new Link(t.name(), Routes.METHODS + "#" + t.id()))
            .toList());
  }
}
