package org.agglo.publish.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.agglo.publish.chart.LineChart;
import org.agglo.publish.chart.LineChart.Caption;
import org.agglo.publish.chart.LineChart.Line;
import org.agglo.publish.page.Table.Column;
import org.agglo.publish.page.Table.Row;
import org.agglo.publish.text.Numbers;
import org.agglo.publish.text.Text;
import org.agglo.study.figure.Figure;

/**
 * A level over the years, in the territory and in the nation, as a chart and as a table.
 *
 * @param picture the chart, both lines set to 100 in the first year both have
 * @param table its numbers
 */
public record Trend(Picture picture, Table table) {
  private static final int HUNDRED = 100;

  /** Empty where fewer than two years have a number. */
  static Optional<Trend> of(Atlas atlas, Slot slot) {
    Series here = Series.of(atlas, slot);
    Series nation = Series.of(atlas, slot.in(atlas.comparator()));
    TreeSet<String> periods = new TreeSet<>(here.periods());
    periods.addAll(nation.periods());
    List<String> years = List.copyOf(periods);
    List<String> both = years.stream().filter(y -> here.has(y) && nation.has(y)).toList();
    return both.size() < 2
        ? Optional.empty()
        : Optional.of(new Maker(atlas, slot, years, both).make(here, nation));
  }

  /** Levels by period. */
  private record Series(List<Figure> figures) {
    static Series of(Atlas atlas, Slot slot) {
      return new Series(atlas.levels(slot));
    }

    List<String> periods() {
      return figures.stream().map(Figure::period).toList();
    }

    Optional<Figure> find(String period) {
      return figures.stream().filter(f -> f.period().equals(period)).findFirst();
    }

    boolean has(String period) {
      return value(period) > 0;
    }

    double value(String period) {
      return find(period).map(Figure::value).orElse(Double.NaN);
    }

    double[] index(List<String> years, String start) {
      return years.stream().mapToDouble(y -> HUNDRED * value(y) / value(start)).toArray();
    }
  }

  private record Maker(Atlas atlas, Slot slot, List<String> years, List<String> both) {
    Trend make(Series here, Series nation) {
      return new Trend(picture(here, nation), table(here, nation));
    }

    private String start() {
      return both.get(0);
    }

    private String end() {
      return both.get(both.size() - 1);
    }

    private Picture picture(Series here, Series nation) {
      String title = title(here, nation);
      String subtitle =
          Text.capital(atlas.unit(slot.metric()))
              + " by "
              + Tiers.codes(slot.definition())
              + ", "
              + start()
              + " = 100";
      String description =
          "Lines for the territory and for "
              + atlas.comparatorName()
              + ". The same numbers stand in the table below.";
      List<String> known = years.stream().filter(y -> here.has(y) || nation.has(y)).toList();
      String svg =
          LineChart.of(
              new Caption("trend", title, description),
              known,
              List.of(
                  new Line("The territory", here.index(known, start()), "own"),
                  new Line(shortName(), nation.index(known, start()), "nation")));
      return new Picture("trend", title, subtitle, svg, "trend-table", List.of());
    }

    private String shortName() {
      String name = atlas.comparatorName();
      return name.length() > 15 ? "The nation" : name;
    }

    private String title(Series here, Series nation) {
      return "In the territory "
          + moved(here)
          + ", in "
          + atlas.comparatorName()
          + " "
          + moved(nation)
          + " from "
          + start()
          + " to "
          + end();
    }

    private String moved(Series series) {
      return Numbers.change(series.value(end()) / series.value(start()) - 1);
    }

    private Table table(Series here, Series nation) {
      Ledger ledger = new Ledger(atlas, "trend-table");
      double[] own = here.index(years, start());
      double[] whole = nation.index(years, start());
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < years.size(); i++) {
        rows.add(
            new Row(
                List.of(
                    Cell.text(years.get(i)),
                    ledger.level(here.find(years.get(i))),
                    index(own[i]),
                    ledger.level(nation.find(years.get(i))),
                    index(whole[i])),
                false));
      }
      return new Table("trend-table", caption(), columns(), rows, ledger.foot());
    }

    private String caption() {
      return Text.capital(atlas.unit(slot.metric()))
          + " by year, "
          + Tiers.codes(slot.definition());
    }

    private List<Column> columns() {
      String href = Routes.metric(slot.metric());
      String index = start() + " = 100";
      String link = Routes.METHODS + "#index";
      return List.of(
          Table.words("Year"),
          Table.number("The territory", atlas.unit(slot.metric()), href),
          Table.number("Index", index, link),
          Table.number(atlas.comparatorName(), atlas.unit(slot.metric()), href),
          Table.number("Index", index, link));
    }

    private static Cell index(double value) {
      return Double.isNaN(value)
          ? Cell.number("", "").withMark("[x]", Routes.mark("x"))
          : Cell.number(Numbers.decimal(value, 1), Numbers.decimal(value, 1));
    }
  }
}
