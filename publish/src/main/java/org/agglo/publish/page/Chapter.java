package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.agglo.methods.Measures;
import org.agglo.methods.Reference;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.page.Term.Citation;
import org.agglo.publish.text.Notation;
import org.agglo.publish.text.Text;

/**
 * A chapter of the textbook, in two parts: what this site shows, and the rest.
 *
 * @param id name of its package, {@code concentration}
 * @param question what it answers
 * @param shown measures of this site's numbers, defined on the page of methods
 * @param others measures this site does not show, defined on a page of their own
 */
public record Chapter(String id, String question, List<Term> shown, List<Term> others) {

  /** All chapters, in the order of the catalogue. */
  static List<Chapter> list(Atlas atlas, Optional<Working> working) {
    Stream<String> catalogue = Measures.list().stream().map(Measures.Entry::chapter);
    Stream<String> own = SiteTerms.list().stream().map(SiteTerms.Own::chapter);
    return Stream.concat(catalogue, own)
        .distinct()
        .map(id -> new Maker(id, atlas, working).make())
        .toList();
  }

  /** Its place on the page of methods. */
  public String anchor() {
    return "chapter-" + id;
  }

  /** The page of its other measures. */
  public String href() {
    return Routes.chapter(id);
  }

  /** Its other measures, each with the page and place of its definition. */
  public List<Link> otherLinks() {
    return others.stream().map(t -> new Link(t.name(), href() + "#" + t.id())).toList();
  }

  /** What a chapter answers; a chapter without a question has its name. */
  static String question(String chapter) {
    return switch (chapter) {
      case "concentration" -> "How much of an industry is here?";
      case "growth" -> "How does it change?";
      case "inference" -> "Could it be chance?";
      case "density" -> "Where do firms crowd together?";
      case "pattern" -> "At which distances do they gather?";
      case "agglomeration" -> "Do they draw one another?";
      case "autocorrelation" -> "Are neighbours alike?";
      case "complexity" -> "What goes with what?";
      case "network" -> "Who is tied to whom?";
      case "forecast" -> "Where does it lead?";
      case "earth" -> "How far is it?";
      default -> Text.capital(chapter);
    };
  }

  private record Maker(String chapter, Atlas atlas, Optional<Working> working) {
    Chapter make() {
      List<Term> shown = new ArrayList<>(follow(""));
      List<Term> others = new ArrayList<>();
      for (Measures.Entry entry : Measures.list()) {
        if (entry.chapter().equals(chapter)) {
          Term term = term(entry);
          (term.use().isEmpty() ? others : shown).add(term);
          shown.addAll(follow(entry.id()));
        }
      }
      return new Chapter(chapter, question(chapter), shown, others);
    }

    /** The site's own readings that follow a measure, and those that follow them. */
    private List<Term> follow(String id) {
      List<Term> out = new ArrayList<>();
      for (SiteTerms.Own own : SiteTerms.list()) {
        if (own.chapter().equals(chapter) && own.after().equals(id)) {
          out.add(term(own));
          out.addAll(follow(own.id()));
        }
      }
      return out;
    }

    private Term term(SiteTerms.Own own) {
      String formula = Term.formula(own.formula());
      return new Term(
          own.id(),
          own.name(),
          formula,
          Term.isWide(formula),
          Notation.markup(own.words()),
          "",
          worked(own.id()),
          SiteTerms.use(own.id(), atlas),
          Term.marked(own.edges()),
          List.of(),
          "");
    }

    private Term term(Measures.Entry entry) {
      Reference reference = entry.reference();
      String formula = Term.formula(reference.formula());
      return new Term(
          entry.id(),
          reference.name(),
          formula,
          Term.isWide(formula),
          Notation.markup(reference.words()),
          Notation.markup(reference.example()),
          worked(entry.id()),
          SiteTerms.use(entry.id(), atlas),
          Term.marked(List.of(reference.edges())),
          List.of(reference.sources()).stream().map(Citation::of).toList(),
          reference.version());
    }

    private String worked(String id) {
      return working.map(w -> w.of(id)).orElse("");
    }
  }
}
