package org.agglo.publish.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import org.agglo.publish.page.Pages.Page;

/** The templates, compiled when Agglo was built: nothing is compiled at run time. */
final class Templates {
  private static final String PACKAGE = "org.agglo.publish.template";

  private final TemplateEngine engine =
      TemplateEngine.createPrecompiled(null, ContentType.Html, null, PACKAGE);

  byte[] render(Page page) {
    Utf8ByteOutput out = new Utf8ByteOutput();
    engine.render(page.template() + ".jte", page.model().get(), out);
    return out.toByteArray();
  }
}
