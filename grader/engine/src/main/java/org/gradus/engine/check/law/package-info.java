/**
 * The laws that a right layer or loss obeys, tried on random inputs. A property is one object, from an instance to an experiment;
 * whoever plays the experiment's script is the subject.
 */
@NullMarked
package org.gradus.engine.check.law;

import org.jspecify.annotations.NullMarked;
