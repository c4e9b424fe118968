package org.agglo.intake.recipe;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.agglo.intake.schema.Doc;

@Doc("A recipe: how one layout of a file becomes one relation. Only the columns it names come in.")
public record Recipe(
    @Doc("Version of the language of recipes.") int schema,
    @Doc(value = "Short id.", example = "companies-house") String id,
    @Doc("Version of this recipe; it rises when the relation changes.") int version,
    @Doc("What the file is.") String title,
    @Doc("Whose it is.") String publisher,
    @Doc(value = "Its usual licence; a study states its own.", example = "OGL-UK-3.0")
        String licence,
    @Doc("What of it may usually be republished: figures, names or none.") Republish republish,
    @Doc(
            value = "Names such files usually have, with * for any text.",
            example = "[Table 2c *.csv]")
        List<String> files,
    @Doc("What is said of the file instead of found: format, encoding, separator, header, part, …")
        Map<String, String> read,
    @Doc("The columns of the relation.") List<Column> columns,
    @Doc("Cells that become rows.") Optional<Gather> gather,
    @Doc(
            "Rows that are not wanted, and rows that cannot be right; the first rule that fits counts.")
        List<Rule> rows,
    @Doc("What tells rows apart.") Optional<Key> key,
    @Doc("Columns of the layout about persons; they are never read.") List<String> never,
    @Doc("Facts from a file that lies beside.") Optional<Beside> beside,
    @Doc("What comes of it.") Yields yields,
    @Doc("What a user must know.") List<String> notes) {

  /** The version of the language that this Agglo reads. */
  public static final int SCHEMA = 1;

  /** Stands for the heading of a gathered cell. */
  public static final String HEADING = "(heading)";

  /** Stands for the text of a gathered cell. */
  public static final String VALUE = "(value)";

  /** Stands for the one column that no other line of the recipe names. */
  public static final String REST = "(rest)";

  /** Checks what the keys alone cannot. */
  public Recipe {
    require(id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "an id is lower-case letters, digits, hyphens");
    require(!columns.isEmpty(), "a recipe needs at least one column");
    Set<String> names = new HashSet<>();
    for (Column column : columns) {
      require(names.add(column.name()), "the column \"" + column.name() + "\" stands twice");
      require(!column.isCell() || gather.isPresent(), HEADING + " and " + VALUE + " need gather");
    }
    key.ifPresent(
        k -> {
          require(names.containsAll(k.columns()), "the key names a column that is not there");
          require(k.by().map(names::contains).orElse(true), "by names no column of the recipe");
          require(k.twice() != Twice.LATEST || k.by().isPresent(), "latest needs by");
        });
  }

  @Doc("A column of the relation.")
  public record Column(
      @Doc(value = "Its name.", example = "company") String name,
      @Doc(
              "Headings it may have, the first that is there counts; blanks around them do not, * at"
                  + " the end stands for any text. (heading), (value): of gathered cells. (rest): the"
                  + " one column that nothing else names.")
          List<String> from,
      @Doc("What it holds.") Kind as,
      @Doc("Its meaning, with the unit.") String meaning,
      @Doc(
              "needed: a row without it is rejected. carried: it stands alone in a row of its own and"
                  + " holds for the rows below.")
          List<Trait> is,
      @Doc(
              value =
                  "Texts that mean a missing value, and the flag each gets; of the whole cell, or of what is left of it.",
              example = "{\"None Supplied\": none-supplied}")
          Map<String, String> marks,
      @Doc("Texts and what they are to be read as, compared likewise.") Map<String, String> values,
      @Doc(value = "Only what stands before the first of these counts.", example = "[\" - \"]")
          List<String> before,
      @Doc(value = "The cell is a list with this between its parts.", example = ",")
          Optional<String> split,
      @Doc("Which part of the list, from 1.") Optional<Integer> part,
      @Doc(value = "Orders of a date, tried in turn.", example = "[d/m/yyyy, d month yyyy]")
          List<String> dates,
      @Doc(value = "Mark between thousands.", example = ",") Optional<String> thousands,
      @Doc("Multiplies a number, such as 1000 for a table in thousands.") Optional<Integer> times,
      @Doc("Length of a code.") Optional<Integer> digits,
      @Doc("What is mended, and flagged where it is.") List<Repair> repair) {

    /** Checks what the keys alone cannot. */
    public Column {
      require(name.matches("[a-z][a-z0-9_]*"), "a column is lower-case letters, digits and _");
      require(!from.isEmpty(), "the column \"" + name + "\" needs a heading under from");
      require(as != Kind.DATE || !dates.isEmpty(), "the date \"" + name + "\" needs dates");
      require(!repair.contains(Repair.LOST_ZERO) || digits.isPresent(), "lost-zero needs digits");
      require(split.isPresent() == part.isPresent(), "split and part go together");
      require(part.orElse(1) > 0, "parts are counted from 1");
    }

    boolean has(Trait trait) {
      return is.contains(trait);
    }

    /** Whether it is of gathered cells. */
    boolean isCell() {
      return from.contains(HEADING) || from.contains(VALUE);
    }

    /** Whether it names no heading of the file. */
    boolean isSpecial() {
      return isCell() || from.contains(REST);
    }
  }

  /** What a column holds. */
  public enum Kind {
    TEXT,
    CODE,
    WHOLE,
    NUMBER,
    PERCENT,
    DATE,
    YEAR,
    YES_NO,
    POSTCODE,
    SIC
  }

  /** What is special about a column. */
  public enum Trait {
    NEEDED,
    CARRIED
  }

  /** What can be mended in a code. */
  public enum Repair {
    /** Leading zeros that a spreadsheet took: 1470 is 01470. */
    LOST_ZERO,
    /** A pair of numbers that a spreadsheet made a date of: 02-Mar is 2-3. */
    MONTH_RANGE,
    /** A code of SIC 2003 is told as such, and not read as one of 2007. */
    OLD_SIC
  }

  @Doc("Cells that become rows: those of several columns, or the parts of one cell.")
  public record Gather(
      @Doc(value = "Headings of the columns; # stands for a digit.", example = "[\"####\"]")
          List<String> headings,
      @Doc("The mark between the parts of a cell.") Optional<String> split) {}

  @Doc("A rule about rows.")
  public record Rule(
      @Doc("The column of the file it looks at.") String heading,
      @Doc("It fits these texts; an empty one is an empty cell.") List<String> is,
      @Doc("It fits all but these.") List<String> isNot,
      @Doc("skip: the row is not wanted. reject: it cannot be right.") Then then,
      @Doc("Why, in words.") String reason) {
    /** Checks what the keys alone cannot. */
    public Rule {
      require(is.isEmpty() != isNot.isEmpty(), "a rule has either is or is_not");
    }
  }

  /** What becomes of a row. */
  public enum Then {
    SKIP,
    REJECT
  }

  @Doc("What tells rows apart.")
  public record Key(
      @Doc("The columns that are alike in no two rows.") List<String> columns,
      @Doc("What becomes of the second row with a key: reject it, keep both, or take the latest.")
          Twice twice,
      @Doc("The column that says which is the latest.") Optional<String> by) {}

  /** What becomes of rows with the same key. */
  public enum Twice {
    REJECT,
    KEEP,
    LATEST
  }

  @Doc("Facts from a YAML file that lies beside the file, of the same name.")
  public record Beside(
      @Doc(value = "What its name ends with.", example = ".yaml") String ending,
      @Doc(
              value = "Facts by name, and the keys that lead to them.",
              example = "{unit: schema.value.label}")
          Map<String, String> facts) {}

  @Doc("What comes of it.")
  public record Yields(
      @Doc(value = "Name of the relation.", example = "company") String relation,
      @Doc(value = "What a row is.", example = "one company") String row) {
    /** Checks what the keys alone cannot. */
    public Yields {
      require(relation.matches("[a-z][a-z0-9_]*"), "a relation is letters, digits and _");
    }
  }

  /** What of a source may reach a reader. */
  public enum Republish {
    FIGURES,
    NAMES,
    NONE
  }

  static void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new IllegalArgumentException(otherwise);
    }
  }
}
