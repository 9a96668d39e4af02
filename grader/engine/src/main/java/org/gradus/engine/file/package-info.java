/**
 * The one way to open what others can change while it is looked at: no wait without a bound, no more bytes than were asked for,
 * and nothing but files and folders, whatever takes their place.
 */
@NullMarked
package org.gradus.engine.file;

import org.jspecify.annotations.NullMarked;
