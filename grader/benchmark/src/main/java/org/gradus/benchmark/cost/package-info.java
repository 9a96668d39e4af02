/** What commands cost: CPU time and memory of all their processes. */
@NullMarked
package org.gradus.benchmark.cost;

import org.jspecify.annotations.NullMarked;
