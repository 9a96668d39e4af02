/**
 * The contract between a student and the judge: {@link org.gradus.layer.Layer}, {@link org.gradus.layer.Loss} and
 * {@link org.gradus.layer.Optimizer}. It depends on EJML and on nothing else of ours.
 */
package org.gradus.layer;
