package org.gradus.reference;

import org.ejml.simple.SimpleMatrix;

public class Dense implements org.gradus.layer.Layer {

    public Dense(SimpleMatrix W, SimpleMatrix b) {
    }


}
