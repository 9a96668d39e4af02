/**
 * What is read on the pages of services that show Markdown.
 */
@NullMarked
package org.gradus.engine.report.markdown;

import org.jspecify.annotations.NullMarked;
