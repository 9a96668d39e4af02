/**
 * What the script of the page reads, as records: their components are the names in the JSON. Text is legible already.
 */
@NullMarked
package org.gradus.engine.report.html.data;

import org.jspecify.annotations.NullMarked;
