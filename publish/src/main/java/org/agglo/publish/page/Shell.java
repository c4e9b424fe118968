package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import org.agglo.publish.page.Table.Link;
import org.agglo.publish.text.Text;

/**
 * What surrounds every page.
 *
 * @param route where the page lies, from the root
 * @param root way back to the root, {@code ../} or nothing
 * @param title title of the page
 * @param description one sentence for search engines and previews
 * @param site title of the study
 * @param asOf periods of the data, one a metric
 * @param publisher who publishes, and the contact; empty where the study does not say
 * @param version version of Agglo
 * @param more pages at the top that this study has beside those of all: concentrations, quality
 * @param script whether the optional script is there
 */
public record Shell(
    String route,
    String root,
    String title,
    String description,
    String site,
    List<String> asOf,
    String publisher,
    String version,
    List<Link> more,
    boolean script) {

  /** Resource of the optional script. */
  public static final String SCRIPT = "/org/agglo/publish/web/site.js";

  /** Title and description of a page. */
  record Head(String title, String description) {}

  static Shell of(Atlas atlas, String route, Head head) {
    return new Shell(
        route,
        route.contains("/") ? "../" : "",
        head.title(),
        head.description(),
        Text.clean(atlas.published().study().name()),
        asOf(atlas),
        publisher(atlas),
        atlas.published().version(),
        more(atlas.registers()),
        Shell.class.getResource(SCRIPT) != null);
  }

  /** Whether a page of the top is this one. */
  public boolean isAt(String other) {
    return route.equals(other);
  }

  private static List<Link> more(Registers registers) {
    List<Link> links = new ArrayList<>();
    if (registers.isSearched()) {
      links.add(new Link("Concentrations", Routes.CONCENTRATIONS));
    }
    if (!registers.isEmpty()) {
      links.add(new Link("Data quality", Routes.QUALITY));
    }
    return links;
  }

  private static List<String> asOf(Atlas atlas) {
    return atlas.metrics().stream()
        .map(m -> Text.capital(atlas.unit(m)) + " " + atlas.last(m))
        .toList();
  }

  private static String publisher(Atlas atlas) {
    return atlas
        .published()
        .study()
        .publisher()
        .map(p -> p.name() + p.contact().map(c -> ", " + c).orElse(""))
        .map(Text::clean)
        .orElse("");
  }
}
