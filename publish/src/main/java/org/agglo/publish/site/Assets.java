package org.agglo.publish.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.agglo.publish.page.HexagonPictures;
import org.agglo.publish.page.Shell;
import org.jspecify.annotations.Nullable;

/** Files that pages need beside them: style, fonts with their licences, the optional script. */
final class Assets {
  private static final List<String> NAMES =
      List.of(
          "site.css",
          "fonts/source-sans-3.woff2",
          "fonts/source-sans-3-LICENSE.txt",
          "fonts/source-serif-4-600.woff2",
          "fonts/source-serif-4-LICENSE.txt",
          "fonts/stix-two-math.woff2",
          "fonts/stix-two-math-LICENSE.txt");

  private static final String LICENCES = "/org/agglo/publish/web/map-licences.txt";

  private Assets() {}

  /** A file and where it lies, from the root. */
  record Asset(String route, byte[] bytes) {}

  /**
   * What a site needs; the map's script, with the licences of what it holds, only where maps are.
   */
  static List<Asset> list(boolean maps) {
    List<Asset> assets = new ArrayList<>();
    NAMES.forEach(
        n -> assets.add(new Asset("assets/" + n, required("/org/agglo/publish/site/" + n))));
    byte[] script = read(Shell.SCRIPT);
    if (script != null) {
      assets.add(new Asset("assets/site.js", script));
    }
    byte[] map = read(HexagonPictures.SCRIPT);
    if (maps && map != null) {
      assets.add(new Asset("assets/map.js", map));
      assets.add(new Asset("assets/map-licences.txt", required(LICENCES)));
    }
    return assets;
  }

  private static byte[] required(String resource) {
    byte[] bytes = read(resource);
    if (bytes == null) {
      throw new IllegalStateException(resource + " is missing from this build");
    }
    return bytes;
  }

  private static byte @Nullable [] read(String resource) {
    try (InputStream in = Assets.class.getResourceAsStream(resource)) {
      return in == null ? null : in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
