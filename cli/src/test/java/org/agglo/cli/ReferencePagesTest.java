package org.agglo.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The reference is what {@code agglo docs docs/reference} writes now. */
class ReferencePagesTest {
  @TestFactory
  Stream<DynamicTest> pageIsCurrent() {
    Path folder = Examples.root().resolve("docs/reference");
    return DocsCommand.pages().entrySet().stream()
        .map(page -> DynamicTest.dynamicTest(page.getKey(), () -> compare(folder, page)));
  }

  private static void compare(Path folder, Map.Entry<String, String> page) throws Exception {
    assertThat(Files.readString(folder.resolve(page.getKey())))
        .as("run ./agglo docs docs/reference")
        .isEqualTo(page.getValue());
  }
}
