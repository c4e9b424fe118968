package org.agglo.study.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UserFoldersTest {
  private final Path home = Path.of(System.getProperty("user.home"));

  @Test
  void followsEachSystem() {
    assertThat(UserFolders.cache("Linux", Map.of())).isEqualTo(home.resolve(".cache/agglo"));
    assertThat(UserFolders.cache("Mac OS X", Map.of()))
        .isEqualTo(home.resolve("Library/Caches/agglo"));
    assertThat(UserFolders.cache("Windows 11", Map.of()))
        .isEqualTo(home.resolve("AppData/Local/agglo/cache"));
  }

  @Test
  void takesAnAbsoluteFolderOfTheEnvironment() {
    String folder = home.resolve("elsewhere").toString();
    assertThat(UserFolders.cache("Linux", Map.of("XDG_CACHE_HOME", folder)))
        .isEqualTo(home.resolve("elsewhere/agglo"));
    assertThat(UserFolders.cache("Linux", Map.of("XDG_CACHE_HOME", "here")))
        .isEqualTo(home.resolve(".cache/agglo"));
  }
}
