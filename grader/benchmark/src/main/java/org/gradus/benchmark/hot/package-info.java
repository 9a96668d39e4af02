/** The hot paths of the judge, for JMH. */
@NullMarked
package org.gradus.benchmark.hot;

import org.jspecify.annotations.NullMarked;
