/**
 * What has to be known of each kind of layer and loss, as data: how to construct the reference, on which inputs it may be
 * asked, where it has kinks, and which laws hold for it. Whoever checks a part looks here, by the name that the assignment
 * gives, and never asks for a class. It knows the references, the contract and EJML and nothing else.
 */
@NullMarked
package org.gradus.reference.catalogue;

import org.jspecify.annotations.NullMarked;
