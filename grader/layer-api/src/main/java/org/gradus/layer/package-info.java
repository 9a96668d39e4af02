/**
 * The contract between a student and the judge: {@link org.gradus.layer.Layer} and {@link org.gradus.layer.Loss}. It depends
 * on EJML and on nothing else of ours.
 */
package org.gradus.layer;
