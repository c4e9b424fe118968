package org.agglo.cli.wrong.publish;

import java.sql.Connection;
import java.sql.SQLException;

/** A page that asks the database, under a name that says nothing. */
public final class PageHelper {
  private PageHelper() {}

  /** The rows. */
  public static int rows(Connection connection) throws SQLException {
    return connection.getHoldability();
  }
}
