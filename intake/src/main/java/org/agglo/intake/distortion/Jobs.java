package org.agglo.intake.distortion;

import java.util.List;
import org.agglo.intake.sql.Database;

/**
 * The jobs of each row of a register. From relations {@code firm} and {@code filed} it makes
 *
 * <ul>
 *   <li>{@code misread}: the accounts whose employees are misread, looked for over all rows filed;
 *   <li>{@code job}: source, id, employees, employees_before, accounts_end, accounts, how,
 *       employees_as_filed. Employees are the register's own or else those of the company's latest
 *       accounts, missing where these are misread; {@code employees_as_filed} is the sum over all
 *       rows filed, which counts a company once for each of its accounts.
 * </ul>
 *
 * <p>Accounts of the same day that differ: the greater number counts, so that the order of rows
 * does not. Cost: one sort of the accounts.
 */
public final class Jobs {
  private Jobs() {}

  /**
   * Makes the relations {@code misread} and {@code job}.
   *
   * @param sites where jobs of a company with several rows in a register are put
   * @param decisions a misreading that is overridden is read as it stands
   */
  public static void into(
      Database database, Rules rules, Sites sites, List<FlagDecision> decisions) {
    Relations.complete(database);
    Relations.create(database, decisions);
    rules.create(database);
    database.runResource(Jobs.class, "misread_accounts.sql");
    String resource = Database.resource(Jobs.class, "job.sql");
    database.run(resource.replace("/*sites*/ ''", Database.quote(sites.name())));
  }
}
