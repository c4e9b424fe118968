package org.agglo.intake.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which columns are about persons. */
class PersonalTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ResponsiblePerson",
        "Responsible Person",
        "officer_name",
        "Officers",
        "Director 1",
        "PSC.Name",
        "persons_with_significant_control",
        "Date of birth",
        "DateOfBirth",
        "DOB",
        "Surname",
        "First name",
        "forename",
        "ContactName",
        "Nationality",
        "E-mail",
        "email_address",
        "Telephone"
      })
  void knowsColumnsAboutPersons(String heading) {
    assertThat(Personal.isPersonal(heading)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CompanyName",
        "EmployerName",
        "Number of directors",
        "officer_count",
        "Postcode",
        "CountryOfOrigin",
        "Accounts.AccountRefDay",
        "Mortgages.NumMortCharges",
        "population",
        "Mobile phone coverage",
        "Telephone lines (per 100 people)",
        "Name",
        "SectorLead"
      })
  void leavesTheOthers(String heading) {
    assertThat(Personal.isPersonal(heading)).isFalse();
  }
}
