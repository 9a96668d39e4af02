/**
 * The way in: a folder of submissions becomes, for each of them, Java sources as text. Folders are walked without following
 * links, zips are read in memory and bounded, nothing is written to disk and nothing of a student's build is executed. What is
 * wrong with a submission is a value ({@link org.gradus.engine.intake.Collected}); only faults of this machine are exceptions.
 * It parses no Java and must not depend on any later stage.
 */
@NullMarked
package org.gradus.engine.intake;

import org.jspecify.annotations.NullMarked;
