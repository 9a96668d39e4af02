package org.gradus.engine.report.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateOutput;

/** The templates, which became classes when Gradus was built: nothing is compiled where it runs, and nothing set up for a page. */
public final class Templates {

    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Templates() {}

    /** Writes a page. */
    public static void render(String template, Object page, TemplateOutput output) {
        ENGINE.render(template, page, output);
    }
}
