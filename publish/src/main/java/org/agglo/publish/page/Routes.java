package org.agglo.publish.page;

import java.util.Locale;

/** Where pages and files of the site lie, from its root. */
public final class Routes {
  public static final String INDEX = "index.html";
  public static final String SECTORS = "sectors.html";
  public static final String METHODS = "methods.html";
  public static final String SOURCES = "sources.html";
  public static final String FILES = "data.html";
  public static final String MARKS = "marks.html";
  public static final String FIGURES = "data/figures.csv";

  public static final String CONCENTRATIONS = "concentrations.html";
  public static final String QUALITY = "quality.html";

  private Routes() {}

  /** Page of a cluster. */
  public static String cluster(String id) {
    return "cluster/" + id + ".html";
  }

  /** Page of an area or of the territory. */
  public static String area(String code) {
    return "area/" + name(code) + ".html";
  }

  /** File of a cluster's figures; a cluster that is called figures makes way for the whole. */
  public static String figures(String cluster) {
    return "data/" + cluster + (cluster.equals("figures") ? "--cluster" : "") + ".csv";
  }

  /** File of what registers tell; no file of a cluster lies there. */
  public static String register(String name) {
    return "data/registers/" + name + ".csv";
  }

  /** Line of a concentration. */
  static String concentration(String id) {
    return CONCENTRATIONS + "#" + anchor(id);
  }

  /** Anchor of a concentration on its page. */
  static String anchor(String concentration) {
    return "found-" + name(concentration);
  }

  /** What became of a rule of distortions. */
  static String distortion(String code) {
    return QUALITY + "#rule-" + name(code);
  }

  /** Page of the measures of a chapter that a site does not show. */
  public static String chapter(String id) {
    return "methods/" + id + ".html";
  }

  /** Definition of a metric. */
  public static String metric(String id) {
    return METHODS + "#metric-" + name(id);
  }

  /** Description of a source. */
  public static String source(String id) {
    return SOURCES + "#" + name(id);
  }

  /** Meaning of a mark. */
  public static String mark(String mark) {
    return MARKS + "#mark-" + name(mark);
  }

  /** A code as a file name or an anchor: letters, digits and hyphens; all else by its number. */
  public static String name(String code) {
    StringBuilder out = new StringBuilder(code.length());
    code.chars().forEach(c -> append(out, c));
    return out.isEmpty() ? "_" : out.toString();
  }

  private static void append(StringBuilder out, int c) {
    boolean plain = c < 128 && (Character.isLetterOrDigit(c) || c == '-');
    if (plain) {
      out.append((char) c);
    } else {
      out.append('_').append(Integer.toHexString(c).toUpperCase(Locale.ROOT));
    }
  }
}
