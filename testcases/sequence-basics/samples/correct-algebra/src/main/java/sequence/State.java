package sequence;

import org.ejml.simple.SimpleMatrix;

/** What one step of an LSTM hands to the next, or its gradient. */
record State(SimpleMatrix h, SimpleMatrix c) {}
