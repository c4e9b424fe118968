package org.agglo.intake.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.agglo.intake.look.Meaning.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What columns mean, and what is said of them. */
class RecognisersTest {
  private static Meaning of(String heading, String... values) {
    return Recognisers.of(new Values(heading, ".", values));
  }

  private static Arguments meaning(String words, Kind kind, String heading, String... values) {
    return Arguments.of(words, kind, heading, values);
  }

  static Stream<Arguments> meanings() {
    return Stream.of(
        meaning("empty", Kind.EMPTY, "x", "", " ", ""),
        meaning(
            "UK postcode, 75 % in form", Kind.POSTCODE, "x", "S1 1AA", "M1 1AE", "ec1a1bb", "-"),
        meaning("date, day first", Kind.DATE, "x", "31/12/2020", "01/02/2021", "05/06/2020"),
        meaning("date, month first", Kind.DATE, "x", "12/31/2020", "01/02/2021", "05/06/2020"),
        meaning("date, day or month first", Kind.DATE, "x", "11/12/2020", "01/02/2021"),
        meaning("date, year first", Kind.DATE, "x", "2020-12-31", "2021-02-01T10:00:00Z"),
        meaning("date, day first", Kind.DATE, "x", "31.12.20", "1 May 2021", "1st June 2021"),
        meaning("date, year month day without marks", Kind.DATE, "date", "20201231", "20210201"),
        meaning("year", Kind.YEAR, "period", "2019", "2020", "2021"),
        meaning("years, two in each", Kind.YEAR, "period", "2019-20", "2020-21"),
        meaning(
            "SIC 2007 code, all known", Kind.SIC, "x", "25730", "29100", "01110", "62012", "70100"),
        meaning("SIC 2007 code, all known", Kind.SIC, "SIC", "25", "29", "01"),
        meaning(
            "SIC 2007 code with text, 25 % unknown",
            Kind.SIC,
            "SicText",
            "25730 - Manufacture of tools",
            "29100 - Manufacture of motor vehicles",
            "70100 - Activities of head offices",
            "99999 - Dormant Company"),
        meaning(
            "SIC 2007 codes, several a field, 0 % unknown",
            Kind.SIC, "SicCodes", "85421,\n85422", "70100", "62012, 62020"),
        meaning("area code of the ONS (metropolitan district)", Kind.AREA_CODE, "x", "E08000019"),
        meaning("area code, ITL level 2", Kind.AREA_CODE, "x", "TLC1", "TLG3", "TLF1"),
        meaning("area code, NUTS level 1, 3", Kind.AREA_CODE, "x", "UKC", "UKC11", "UKG33"),
        meaning("country code, ISO 3166, two letters", Kind.AREA_CODE, "country", "GB", "FR", "DE"),
        meaning(
            "company number, 100 % in form",
            Kind.COMPANY_NUMBER, "CompanyNumber", "05424123", "SC016876"),
        meaning("latitude, degrees", Kind.COORDINATE, "lat", "53.1", "52.9"),
        meaning("longitude, degrees", Kind.COORDINATE, "lng", "-1.5", "0.1"),
        meaning("easting, metres of a grid", Kind.COORDINATE, "Easting", "434093", "448141"),
        meaning("money, £", Kind.MONEY, "amount", "£1,200", "£3.50"),
        meaning("per cent", Kind.SHARE, "x", "12.5%", "3%"),
        meaning("whole number", Kind.NUMBER, "x", "5", "6", "5"),
        meaning("whole number, each different", Kind.NUMBER, "x", "5", "6", "7"),
        meaning("number", Kind.NUMBER, "x", "5.5", "6", "1e3"),
        meaning("yes or no: TRUE, FALSE", Kind.SWITCH, "x", "TRUE", "TRUE", "FALSE"),
        meaning("web address", Kind.LINK, "x", "https://a.uk/b", "http://c.uk"),
        meaning("e-mail address", Kind.MAIL, "x", "a@b.uk", "c@d.org"),
        meaning("geometry, well-known text", Kind.GEOMETRY, "x", "POINT (1 2)"),
        meaning("always Active", Kind.CATEGORY, "x", "Active", "Active"),
        meaning(
            "2 categories: Active, Closed",
            Kind.CATEGORY,
            "x",
            "Active",
            "Closed",
            "Active",
            "Active"),
        meaning("text, each different", Kind.TEXT, "x", "Alpha", "Beta", "Gamma"),
        meaning("text, each different", Kind.TEXT, "code", "0123", "0456", "0789"));
  }

  @ParameterizedTest(name = "{0}: {2}")
  @MethodSource("meanings")
  void recognises(String words, Kind kind, String heading, String[] values) {
    Meaning meaning = of(heading, values);
    assertThat(meaning.words()).isEqualTo(words);
    assertThat(meaning.kind()).isEqualTo(kind);
  }

  @Test
  void warnsOfLostLeadingZeros() {
    assertThat(of("sic", "1110", "25730", "29100", "62012").warnings())
        .containsExactly("1 code without a leading zero: 1110 is 01110");
    assertThat(of("CompanyNumber", "5424123", "07405600", "14806281").warnings())
        .singleElement()
        .asString()
        .contains("5424123", "leading zeros are lost");
  }

  @Test
  void warnsOfCodesThatBecameDates() {
    assertThat(of("SIC07 code", "02-Mar", "A (1-3)", "Total").warnings())
        .containsExactly("1 code turned into dates by a spreadsheet, such as \"02-Mar\"");
  }

  @Test
  void warnsOfNumbersAsText() {
    assertThat(of("gva", "12,210", "64", "3,112").warnings())
        .containsExactly("2 numbers written as text, such as 12,210");
    assertThat(of("jobs", "5", "..", "[x]", "7", "8", "9", "10", "11").warnings())
        .containsExactly("2 marks where a number is missing: .., [x]");
  }

  @Test
  void warnsOfAYearWhereACountShouldBe() {
    String[] jobs = IntStream.range(0, 2_000).mapToObj(i -> "" + i % 60).toArray(String[]::new);
    jobs[77] = "2021";
    assertThat(of("Employees", jobs).warnings())
        .containsExactly("1 value may be a year where a count should be: 2021");
    assertThat(of("weight", jobs).warnings()).isEmpty();
  }

  @Test
  void warnsOfDatesInSeveralFormsAndOfNone() {
    assertThat(of("x", "31/12/2020", "2020-12-31").warnings())
        .containsExactly("dates in 2 forms: d/m/yyyy, yyyy-mm-dd");
    assertThat(of("x", "31/12/2020", "12/31/2020").warnings())
        .containsExactly("some dates have the day first, others the month");
    String[] dates = new String[20];
    Arrays.fill(dates, "28/02/2021");
    dates[3] = "30/02/2021";
    assertThat(of("x", dates).warnings())
        .containsExactly("1 value not a date, such as \"30/02/2021\"");
  }

  @Test
  void tellsTheRangeOfNumbersDatesAndYears() {
    assertThat(of("x", "5", "-1.5", "12,210").low()).isEqualTo("-1.5");
    assertThat(of("x", "5", "-1.5", "12,210").high()).isEqualTo("12210");
    assertThat(of("x", "31/12/2020", "01/02/2019").low()).isEqualTo("2019-02-01");
    assertThat(of("period", "2019", "2021").high()).isEqualTo("2021");
  }

  @Test
  void readsNumbersAsPeopleWriteThem() {
    assertThat(NumberText.parse("1.234,5", ",")).isEqualTo(1234.5);
    assertThat(NumberText.parse("1,234.5", ".")).isEqualTo(1234.5);
    assertThat(NumberText.parse("1 234", ".")).isEqualTo(1234);
    assertThat(NumberText.parse("(12)", ".")).isEqualTo(-12);
    assertThat(NumberText.parse("-£3", ".")).isEqualTo(-3);
    assertThat(NumberText.parse("12 [x]", ".")).isEqualTo(12);
    assertThat(NumberText.parse("1,23", ".")).isNaN();
    assertThat(NumberText.parse("12a", ".")).isNaN();
  }
}
