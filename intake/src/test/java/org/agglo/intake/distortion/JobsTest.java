package org.agglo.intake.distortion;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose jobs are where; every firm is made up. */
class JobsTest {
  private final Found found = new Found();

  @AfterEach
  void close() {
    found.close();
  }

  private List<String> jobs() {
    return found
        .run()
        .texts(
            "SELECT id || ' ' || coalesce(CAST(employees AS VARCHAR), '[x]') || ' ' || how AS t FROM"
                + " job ORDER BY source, id");
  }

  @Test
  void theLatestAccountsCountAndTheSumOfAllIsKept() {
    found.insert("firm (id, company)", 3, "'#', '#'");
    found.insert("filed (company, accounts_end, employees)", 2, "'#', DATE '2023-03-31', 12");
    found.insert("filed (company, accounts_end, employees)", 1, "'1', DATE '2022-03-31', 10");
    assertThat(jobs())
        .containsExactly("1 12.0 latest accounts", "2 12.0 latest accounts", "3 [x] none");
    assertThat(
            found.texts(
                "SELECT CAST(accounts AS VARCHAR) || ' ' || coalesce(CAST(employees_as_filed AS"
                    + " VARCHAR), '') AS t FROM job ORDER BY id"))
        .containsExactly("2 22.0", "1 12.0", "0 ");
  }

  @Test
  void ofAccountsOfTheSameDayTheGreaterNumberCounts() {
    found.insert("firm (id, company)", 1, "'1', '1'");
    found.insert("filed (company, accounts_end, employees)", 3, "'1', DATE '2023-03-31', range");
    assertThat(jobs()).containsExactly("1 3.0 latest accounts");
  }

  @Test
  void latestAccountsThatAreMisreadLeaveNothing() {
    found.insert("firm (id, company)", 1, "'1', '1'");
    found.insert("filed (company, accounts_end, employees)", 1, "'1', DATE '2022-03-31', 2");
    found.insert(
        "filed (company, accounts_end, employees, employees_before)",
        1,
        "'1', DATE '2023-03-31', 989, 0");
    assertThat(jobs()).containsExactly("1 [x] none");
  }

  @Test
  void anOlderRowThatIsMisreadIsToldAlthoughTheLatestCounts() {
    found.insert("firm (id, company)", 1, "'1', '1'");
    found.insert("filed (company, accounts_end, employees)", 1, "'1', DATE '2022-03-31', 2021");
    found.insert("filed (company, accounts_end, employees)", 1, "'1', DATE '2023-03-31', 63");
    assertThat(jobs()).containsExactly("1 63.0 latest accounts");
    assertThat(found.flags(Distortion.MISREAD))
        .containsExactly("misread:1:2022-03-31:2021: 2021.0 > [x]");
  }

  /**
   * Two sites that the register gives 5 and 2 jobs, the second one the head office; accounts say 9.
   */
  @ParameterizedTest
  @CsvSource({
    "AS_GIVEN, 1 5.0 as given, 2 2.0 as given",
    "HEAD_OFFICE, 1 [x] head office only, 2 9.0 head office only",
    "SPREAD_EVENLY, 1 4.5 spread evenly, 2 4.5 spread evenly"
  })
  void jobsOfSitesAreWhereOneSays(Sites sites, String first, String second) {
    found.insert(
        "firm (id, company, employees, head_office)", 2, "'#', 'c', 8 - 3 * range, range = 2");
    found.insert("filed (company, accounts_end, employees)", 1, "'c', DATE '2023-03-31', 9");
    found.sites(sites);
    assertThat(jobs()).containsExactly(first, second);
  }

  @Test
  void accountsOfACompanyWhoseSitesHaveNoneAreAtItsHeadOffice() {
    found.insert("firm (id, company)", 2, "'#', 'c'");
    found.insert("filed (company, accounts_end, employees)", 1, "'c', DATE '2023-03-31', 9");
    assertThat(jobs()).containsExactly("1 9.0 head office only", "2 [x] head office only");
  }
}
