/**
 * Gets what was handed in as git repositories: the files of one commit, and nothing that a repository could have run or reached. Nothing
 * is checked out by git, so that there are no hooks, filters, submodules, links or large-file servers to be talked into anything.
 */
@NullMarked
package org.gradus.engine.intake.git;

import org.jspecify.annotations.NullMarked;
