@NullMarked
package org.gradus.engine.course;

import org.jspecify.annotations.NullMarked;
